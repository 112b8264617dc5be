//! The library in a window over the page, for whoever needs one picture of it.

use super::picker;
use crate::{i18n::Texts, model::newsroom::picture::LibraryPicture};
use leptos::{html::Dialog, prelude::*};

/// The window. It tells which picture is chosen, or that none is; whoever opened it takes it away.
pub(in crate::newsroom) fn window(
    texts: Texts,
    chosen: impl Fn(LibraryPicture) + Send + Sync + 'static,
    closed: impl Fn() + Copy + Send + Sync + 'static,
) -> AnyView {
    let node: NodeRef<Dialog> = NodeRef::new();
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="window" node_ref=node aria-label=texts.story_choose_picture() on:close=move |_| closed()>
            <div class="window__top">
                <h2 class="heading">{texts.story_choose_picture()}</h2>
                <button class="button" data-kind="quiet" type="button" on:click=move |_| closed()>{texts.pictures_close()}</button>
            </div>
            {picker(texts, Callback::new(chosen))}
        </dialog>
    }
    .into_any()
}
