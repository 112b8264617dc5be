//! Keys that are pressed for the page, and not for a field of it.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where a letter is typed, or chooses something.
const FIELDS: &str = "input:not([type=checkbox]), textarea, select, [contenteditable=true]";

/// The Latin letter that was pressed; nothing if it goes into a field, or another key is held. On a Bengali keyboard it is the letter that
/// stands there on a Latin one.
pub fn letter(event: &KeyboardEvent) -> Option<char> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|target| target.closest(FIELDS).is_ok_and(|field| field.is_some())) {
        return None;
    }
    let key = event.key();
    let pressed =
        if key.is_ascii() { key.to_ascii_lowercase() } else { event.code().strip_prefix("Key")?.to_ascii_lowercase() };
    let mut letters = pressed.chars();
    letters.next().filter(|_| letters.next().is_none())
}
