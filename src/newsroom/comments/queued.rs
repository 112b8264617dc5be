//! A comment in the queue, with what can be decided about it.

use super::{
    Room,
    answering::{Answering, answering},
    noticed::noticed,
};
use crate::{
    i18n::Texts,
    model::{
        comment::CommentStatus,
        newsroom::moderation::{QueuedComment, Report},
    },
    ui::moment::Moment,
};
use leptos::prelude::*;

/// What moderators make of comments, in the order of the buttons.
const DEEDS: [CommentStatus; 4] =
    [CommentStatus::Approved, CommentStatus::Rejected, CommentStatus::Spam, CommentStatus::Removed];

/// The row.
pub(super) fn queued(room: Room, comment: QueuedComment) -> AnyView {
    let (texts, id, story) = (room.texts, comment.id, comment.story.id);
    let decides = comment.may.decide;
    let buttons = buttons(room, &comment);
    let answer = comment
        .may
        .answer
        .then(|| answering(room, Answering { story, to: Some(id), in_thread: false }, texts.comments_answer()));
    let facts = facts(&comment, texts);
    let noticed = noticed(&comment.signals, texts);
    let label = texts.comments_choose(&comment.name);
    let QueuedComment { name, text, posted, status, story: of, answers, reports, report_count, .. } = comment;
    view! {
        <li
            class="queued" id=row(id) tabindex="-1" data-status=status.as_str()
            aria-current=move || (room.at.get() == Some(id)).then_some("true")
            on:focusin=move |_| room.at.set(Some(id))
        >
            {decides.then(|| view! {
                <input
                    class="queued__tick" type="checkbox" aria-label=label
                    prop:checked=move || room.chosen.with(|chosen| chosen.contains(&id)) on:change=move |_| room.choose(id)
                />
            })}
            <div class="queued__body">
                <p class="queued__head">
                    <strong class="queued__name"><bdi>{name}</bdi></strong>
                    <span class="queued__status">{texts.comment_status(status)}</span>
                    {facts}
                    <span class="queued__time"><Moment at=posted texts /></span>
                </p>
                {answers.map(|answered| view! {
                    <p class="queued__answers">{texts.comments_answers(&answered.name)} " " <q>{answered.beginning}</q></p>
                })}
                <p class="queued__text" dir="auto">{text}</p>
                {noticed}
                {(report_count > 0).then(|| told_reports(reports, report_count, texts))}
                <p class="queued__story">
                    <a href=of.address rel="external">{of.headline}</a> " · " {of.section}
                </p>
                <div class="queued__deeds">
                    {buttons}
                    <button
                        class="button" data-kind="quiet" type="button" aria-expanded=move || (room.opened.get() == Some(id)).to_string()
                        on:click=move |_| room.open(id)
                    >{texts.comments_context()}</button>
                    <button
                        class="button" data-kind="quiet" type="button"
                        on:click=move |_| room.wanted.update(|wanted| wanted.story = Some(story))
                    >{texts.comments_only_story()}</button>
                    {answer}
                </div>
            </div>
        </li>
    }
    .into_any()
}

/// The element of a comment's row.
pub(super) fn row(id: impl std::fmt::Display) -> String {
    format!("queued-{id}")
}

fn buttons(room: Room, comment: &QueuedComment) -> AnyView {
    let (texts, id) = (room.texts, comment.id);
    let stays = comment.may.decide && comment.status == CommentStatus::Approved;
    let deeds = DEEDS.into_iter().filter(|to| comment.may_become(*to)).map(|to| {
        let name = if to == comment.status { texts.comments_keep() } else { texts.comment_deed(to) };
        let kind = (to != CommentStatus::Approved).then_some("quiet");
        view! { <button class="button" data-kind=kind type="button" on:click=move |_| room.decide(vec![id], to)>{name}</button> }
    });
    let picked = comment.is_picked;
    let pick = stays.then(|| {
        view! {
            <button class="button" data-kind="quiet" type="button" on:click=move |_| room.pick(id, !picked)>
                {if picked { texts.comments_unpick() } else { texts.comments_pick() }}
            </button>
        }
    });
    let back = comment.may.take_back.then(|| {
        view! {
            <button class="button" data-kind="quiet" type="button" on:click=move |_| room.take_back(id)>{texts.comments_take_back()}</button>
        }
    });
    view! { {deeds.collect_view()} {pick} {back} }.into_any()
}

fn facts(comment: &QueuedComment, texts: Texts) -> AnyView {
    let mut facts: Vec<String> = Vec::new();
    facts.extend(comment.is_staff.then(|| texts.comments_staff().to_owned()));
    facts.extend(comment.is_picked.then(|| texts.comments_picked().to_owned()));
    facts.extend(comment.is_closed.then(|| texts.comments_closed().to_owned()));
    facts.extend(comment.is_split.then(|| texts.comments_split().to_owned()));
    facts.extend(comment.is_edited.then(|| texts.comments_edited().to_owned()));
    facts.extend(match (&comment.decided, comment.status) {
        (Some(decided), _) => Some(texts.comments_decided_by(&decided.by)),
        (None, CommentStatus::Removed) => Some(texts.comments_removed_by_writer().to_owned()),
        (None, _) => None,
    });
    facts.extend(comment.writer.map(|record| {
        let number = |many: u32| texts.number(u64::from(many));
        texts.comments_record(&number(record.allowed), &number(record.refused))
    }));
    facts.into_iter().map(|fact| view! { <span class="queued__fact">{fact}</span> }).collect_view().into_any()
}

fn told_reports(reports: Vec<Report>, many: u32, texts: Texts) -> AnyView {
    let entry = |report: Report| {
        let note = (!report.note.is_empty()).then(|| format!(": {}", report.note));
        view! { <li>{texts.report_reason(&report.reason)} {note}</li> }
    };
    view! {
        <div class="queued__reports">
            <p>{texts.comments_reports(u64::from(many))}</p>
            <ul>{reports.into_iter().map(entry).collect_view()}</ul>
        </div>
    }
    .into_any()
}
