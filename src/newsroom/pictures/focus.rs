//! The point of a picture that must stay in sight where a page cuts it: set by a click, or moved by the arrow keys in tenths.

use super::small;
use crate::{
    browser::upload::point,
    i18n::Texts,
    model::{newsroom::picture::LibraryPicture, picture::Focus},
};
use leptos::prelude::*;

/// Thousandths of a step of the arrow keys.
const STEP: i32 = 100;

/// The picture with its point, and how three places cut it.
pub(super) fn focus(texts: Texts, picture: &LibraryPicture, focus: RwSignal<Focus>) -> AnyView {
    let (source, width, height) = (small(picture), picture.width, picture.height);
    // In the middle nothing is said to readers, but the mark stands there.
    let steps = move || focus.get().steps().unwrap_or_else(|| "5 5".to_owned());
    let cut = source.clone();
    let cuts = ["3-2", "16-9", "1-1"].map(|shape| {
        view! { <img class="focus__cut" data-shape=shape src=cut.clone() alt="" data-focus=move || focus.get().steps() /> }
    });
    view! {
        <div class="focus">
            <button
                class="focus__picture" type="button" aria-describedby="focus-hint"
                aria-label=move || told(texts, focus.get())
                on:click=move |event| {
                    // Enter and the space bar click too, and are nowhere.
                    if event.detail() > 0 && let Some((x, y)) = point(&event) {
                        focus.set(Focus::at(x, y));
                    }
                }
                on:keydown=move |event| if let Some(moved) = moved(focus.get_untracked(), &event.key()) {
                    event.prevent_default();
                    focus.set(moved);
                }
            >
                <img class="focus__image" src=source alt="" width=width height=height />
                <span class="focus__mark" data-focus=steps></span>
            </button>
            <p class="field__hint" id="focus-hint">{texts.pictures_focus_hint()}</p>
            <div class="focus__cuts" aria-hidden="true">{cuts}</div>
        </div>
    }
    .into_any()
}

fn told(texts: Texts, focus: Focus) -> String {
    let hundredth = |side: u16| texts.number(u64::from(side / 10));
    texts.pictures_focus(&hundredth(focus.x), &hundredth(focus.y))
}

fn moved(focus: Focus, key: &str) -> Option<Focus> {
    let (across, down) = match key {
        "ArrowLeft" => (-STEP, 0),
        "ArrowRight" => (STEP, 0),
        "ArrowUp" => (0, -STEP),
        "ArrowDown" => (0, STEP),
        _ => return None,
    };
    let side = |side: u16, by: i32| u16::try_from((i32::from(side) + by).max(0)).unwrap_or(u16::MAX);
    Some(Focus::at(side(focus.x, across), side(focus.y, down)))
}
