//! Beside the list: the thread round a comment, and what else its writer has said.

use super::{
    Room,
    answering::{Answering, answering},
    shut_out::shut_out,
    thread::deeds,
};
use crate::{
    api::newsroom::comments::get_comment_context,
    i18n::Texts,
    model::{
        comment::CommentStatus,
        error::AppError,
        id::{ArticleId, CommentId},
        newsroom::moderation::{Context, Line, QueuedComment},
    },
    ui::moment::Moment,
};
use leptos::{prelude::*, task::spawn_local};

/// The side view, as long as one is opened.
pub(super) fn around(room: Room) -> AnyView {
    let texts = room.texts;
    let found = RwSignal::new(None::<Result<Option<Context>, AppError>>);
    Effect::new(move |_| {
        let opened = room.opened.get();
        found.set(None);
        let Some(id) = opened else { return };
        spawn_local(async move {
            let answer = get_comment_context(id).await;
            // Another one may be open by now, or none.
            if room.opened.try_get_untracked().flatten() == Some(id) {
                found.set(Some(answer));
            }
        });
    });
    let shown = move || {
        let id = room.opened.get()?;
        let content = match found.get()? {
            Ok(Some(context)) => told(room, context, id),
            Ok(None) => view! { <p role="alert">{texts.staff_error_forbidden()}</p> }.into_any(),
            Err(error) => view! { <p role="alert">{texts.staff_error(&error)}</p> }.into_any(),
        };
        Some(view! {
            <aside class="around" aria-label=texts.comments_context()>
                <p class="around__top">
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| room.go_back(id)>{texts.comments_close()}</button>
                </p>
                {content}
                {shut_out(room, id)}
            </aside>
        })
    };
    view! { {shown} }.into_any()
}

impl Room {
    /// Closes the side view and goes to the comment that it was of.
    fn go_back(self, id: CommentId) {
        self.opened.set(None);
        self.go(id);
    }
}

fn told(room: Room, context: Context, id: CommentId) -> AnyView {
    let (texts, story) = (room.texts, room.comment(id).filter(|it| it.may.answer).map(|it| it.story.id));
    let none = context.others.is_empty().then(|| view! { <p class="around__none">{texts.comments_no_others()}</p> });
    let thread = context.thread.into_iter().map(|line| self::line(room, line, id, story)).collect_view();
    let others = context.others.into_iter().map(|other| self::other(other, texts)).collect_view();
    view! {
        <h2 class="around__name">{texts.comments_thread()}</h2>
        <p class="around__deeds">{deeds(room, id)}</p>
        <ol class="around__thread" role="list">{thread}</ol>
        <h2 class="around__name">{texts.comments_others()}</h2>
        {none}
        <ul class="around__others" role="list">{others}</ul>
    }
    .into_any()
}

fn line(room: Room, line: Line, id: CommentId, story: Option<ArticleId>) -> AnyView {
    let (texts, to) = (room.texts, Some(line.id));
    let story = story.filter(|_| line.status == CommentStatus::Approved);
    let answer = story.map(|story| answering(room, Answering { story, to, in_thread: true }, texts.comments_answer()));
    let status = (line.status != CommentStatus::Approved).then(|| texts.comment_status(line.status));
    view! {
        <li class="around__line" data-level=line.level.to_string() aria-current=(line.id == id).then_some("true")>
            <p class="around__head"><strong><bdi>{line.name}</bdi></strong> " · " <Moment at=line.posted texts /> " " {status}</p>
            <p class="around__text" dir="auto">{line.text}</p>
            {answer}
        </li>
    }
    .into_any()
}

fn other(other: QueuedComment, texts: Texts) -> AnyView {
    view! {
        <li class="around__line">
            <p class="around__head">
                <strong>{texts.comment_status(other.status)}</strong> " · " <Moment at=other.posted texts /> " · "
                <a href=other.story.address rel="external">{other.story.headline}</a>
            </p>
            <p class="around__text" dir="auto">{other.text}</p>
        </li>
    }
    .into_any()
}
