//! What a moderator does with the thread of a comment: closes it, and makes a thread of its own out of an answer.

use super::Room;
use crate::{
    api::newsroom::comments::change_thread,
    model::{
        error::AppError,
        id::CommentId,
        newsroom::moderation::{QueuedComment, ThreadDeed},
    },
};
use leptos::{prelude::*, task::spawn_local};

/// A button for each deed that is possible now.
pub(super) fn deeds(room: Room, id: CommentId) -> AnyView {
    let texts = room.texts;
    let button = move |deed: ThreadDeed| {
        view! {
            <button class="button" data-kind="quiet" type="button" on:click=move |_| room.change(id, deed)>{texts.thread_deed(deed)}</button>
        }
    };
    let comment = room.comment(id);
    let possible = comment.map(|comment| comment.thread_deeds()).unwrap_or_default();
    view! { {possible.into_iter().map(button).collect_view()} }.into_any()
}

impl Room {
    fn change(self, id: CommentId, deed: ThreadDeed) {
        if self.pending.get_untracked() {
            return;
        }
        self.pending.set(true);
        spawn_local(async move {
            let answer = change_thread(id, deed).await;
            if self.pending.try_set(false).is_some() {
                return;
            }
            match answer {
                Ok(now) => self.changed(now, deed),
                // Somebody else was faster.
                Err(AppError::Conflict) => self.read(None),
                Err(error) => self.notice.failed(self.texts, &error),
            }
        });
    }

    fn changed(self, now: QueuedComment, deed: ThreadDeed) {
        self.listed.all.update(|all| {
            for comment in all.iter_mut().filter(|comment| comment.thread == now.thread) {
                comment.is_closed = now.is_closed;
                comment.may.answer &= !now.is_closed;
            }
        });
        self.put(&[now]);
        self.notice.done(self.texts.thread_done(deed));
        // Its thread is read anew.
        self.opened.notify();
    }
}
