//! Telling the reader what was done, in words that are read aloud too.

use super::part::{first, make, put_into_page};
use std::cell::Cell;
use wasm_bindgen::{JsCast, closure::Closure};

const PLACE: &str = ".notice";

/// Milliseconds that a notice stands.
const STANDS: i32 = 5000;

thread_local! {
    static TOLD: Cell<u32> = const { Cell::new(0) };
}

/// Makes the place: screen readers tell what changes in a place that was there before.
pub(super) fn prepare() {
    if let Some(place) = make("p", &[("class", "notice"), ("role", "status")], "") {
        let _ = put_into_page(&place);
    }
}

/// Shows a sentence for a while.
pub(super) fn tell(text: &str) -> Option<()> {
    let place = first(PLACE)?;
    // Nothing behind an open window is read or seen.
    match first("dialog[open]") {
        Some(dialog) => dialog.append_child(&place).ok().map(|_| ())?,
        None => put_into_page(&place)?,
    }
    place.set_text_content(Some(text));
    let told = TOLD.get().wrapping_add(1);
    TOLD.set(told);
    let clear = Closure::once_into_js(move || {
        if TOLD.get() == told {
            place.set_text_content(None);
        }
    });
    web_sys::window()?.set_timeout_with_callback_and_timeout_and_arguments_0(clear.unchecked_ref(), STANDS).ok()?;
    Some(())
}
