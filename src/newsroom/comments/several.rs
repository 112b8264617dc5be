//! What is done with several comments at once, why, and the way back.

use super::Room;
use crate::model::{comment::CommentStatus, newsroom::moderation::MAX_REASON_GRAPHEMES};
use leptos::prelude::*;

/// The bar above the list.
pub(super) fn several(room: Room) -> AnyView {
    let texts = room.texts;
    let deed = move |to: CommentStatus| {
        view! {
            <button class="button" data-kind="quiet" type="button" on:click=move |_| room.decide(room.chosen.get_untracked(), to)>
                {texts.comment_deed(to)}
            </button>
        }
    };
    let deeds =
        [CommentStatus::Approved, CommentStatus::Rejected, CommentStatus::Spam, CommentStatus::Removed].map(deed);
    let undo = move || {
        room.last.with(|last| !last.is_empty()).then(|| {
            view! { <button class="button" data-kind="quiet" type="button" on:click=move |_| room.undo()>{texts.comments_undo()}</button> }
        })
    };
    view! {
        <div class="several">
            <div class="field several__reason" data-typing="">
                <label class="field__label" for="comments-reason">{texts.comments_why()}</label>
                <input
                    class="field__input" id="comments-reason" type="text" maxlength=(MAX_REASON_GRAPHEMES * 4).to_string()
                    prop:value=move || room.reason.get() on:input:target=move |event| room.reason.set(event.target().value())
                />
            </div>
            {undo}
        </div>
        <div class="several__chosen" role="group" aria-label=texts.comments_chosen_label() hidden=move || room.chosen.with(Vec::is_empty)>
            <span>{move || texts.comments_chosen(room.chosen.with(|chosen| chosen.len() as u64))}</span>
            {deeds.into_iter().collect_view()}
        </div>
    }
    .into_any()
}
