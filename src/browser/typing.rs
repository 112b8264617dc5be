//! Bengali typing in the fields of a page, for readers with an English keyboard.
//!
//! `follow` is all that a page carries from the beginning: it notices that the reader turns to a field. The rest is loaded then.

mod field;
mod keys;
mod offer;
mod switch;

use self::field::Field;
use super::document::{document, listen};
use bangla::typing::Layout;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};

/// Marks the element round a field in which Bengali can be typed.
const PLACE: &str = "[data-typing]";

/// What a reader turns to who is about to write.
const TURNED: &str = "[data-typing], .comment_form, .comment__reply";

/// What the reader is told, in their language.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// Name of the switch.
    pub switch: &'static str,
    /// Spelled in Latin letters.
    pub avro: &'static str,
    /// A key a sign.
    pub probhat: &'static str,
    /// As the keyboard says.
    pub off: &'static str,
    /// What was pasted looks like Bijoy.
    pub looks_like_bijoy: &'static str,
    /// The button that makes it readable.
    pub convert: &'static str,
}

/// Calls `turned` each time that the reader turns to a field, also to one that they are in already.
pub fn follow(turned: impl Fn() + 'static) {
    let Some(document) = document() else { return };
    if document.active_element().is_some_and(|element| in_place(&element)) {
        turned();
    }
    listen(&document, "focusin", move |event: Event| {
        let element = event.target().and_then(|target| target.dyn_into().ok());
        if element.is_some_and(|element| in_place(&element)) {
            turned();
        }
    });
}

/// Makes the field that the reader is in ready. The listeners are the document's, so they are needed once and outlive the field.
pub fn help(labels: Labels) {
    let Some(document) = document() else { return };
    if let Some(field) = document.active_element().and_then(Field::of) {
        switch::show(&field, labels);
    }
    thread_local! {
        static BEGUN: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
    }
    if !BEGUN.replace(true) {
        keys::listen_to(&document);
        offer::listen_to(&document, labels);
    }
}

/// What the keys mean now; nothing but themselves where Bengali is turned off.
pub(super) fn layout() -> Option<Layout> {
    switch::mode().layout()
}

/// Turns Bengali off, or on again.
pub(super) fn toggle() {
    switch::toggle();
}

/// Whether this is the key that turns Bengali off and on.
pub(super) fn is_shortcut(event: &KeyboardEvent) -> bool {
    event.ctrl_key() && !event.alt_key() && !event.shift_key() && !event.meta_key() && event.code() == "KeyM"
}

fn in_place(element: &web_sys::Element) -> bool {
    element.closest(TURNED).is_ok_and(|place| place.is_some())
}
