//! Shutting out whoever wrote a comment.

use super::Room;
use crate::{
    api::newsroom::house_rules::ban_writer,
    model::{
        id::CommentId,
        newsroom::house_rules::{BanBy, NewBan},
    },
    newsroom::field::{ChoiceField, LineField},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};

/// The form, closed until it is wanted.
pub(super) fn shut_out(room: Room, id: CommentId) -> AnyView {
    let texts = room.texts;
    let Some(name) = room.comment(id).filter(|comment| comment.may.decide).map(|comment| comment.name) else {
        return ().into_any();
    };
    let (by, days) = (RwSignal::new("reader".to_owned()), RwSignal::new("7".to_owned()));
    let reason = RwSignal::new(String::new());
    let summary = texts.comments_ban_writer(&name);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let by = by.with_untracked(|by| match by.as_str() {
            "mail" => BanBy::Mail,
            "network" => BanBy::Network,
            _ => BanBy::Reader,
        });
        let ban = NewBan { by, days: days.get_untracked().parse().ok(), reason: reason.get_untracked() };
        let name = name.clone();
        spawn_local(async move {
            match ban_writer(id, ban).await {
                Ok(()) => room.notice.done(texts.comments_banned(&name)),
                Err(error) => room.notice.failed(texts, &error),
            }
        });
    };
    let known_by = vec![
        ("reader", texts.house_by_reader()),
        ("mail", texts.house_by_mail()),
        ("network", texts.house_by_network()),
    ];
    let ends = vec![
        ("1", texts.comments_ban_days_1()),
        ("7", texts.comments_ban_days_7()),
        ("30", texts.comments_ban_days_30()),
        ("", texts.house_for_good()),
    ];
    view! {
        <details class="shut_out">
            <summary class="shut_out__summary">{summary}</summary>
            <form class="shut_out__form" on:submit=send>
                <ChoiceField id="ban-by".to_owned() label=texts.comments_ban_by() choices=known_by chosen=by />
                <ChoiceField id="ban-days".to_owned() label=texts.comments_ban_days() choices=ends chosen=days />
                <LineField id="ban-reason" kind="text" label=texts.comments_ban_reason() typed=reason may_be_empty=true />
                <p><button class="button" type="submit">{texts.comments_ban()}</button></p>
            </form>
        </details>
    }
    .into_any()
}
