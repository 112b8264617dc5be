//! Making and finding parts of the page.

use crate::browser::document::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The first element that a selector finds.
pub(super) fn first(selector: &str) -> Option<HtmlElement> {
    document()?.query_selector(selector).ok()??.dyn_into().ok()
}

/// All elements that a selector finds, in the page's order.
pub(super) fn all(selector: &str) -> Vec<HtmlElement> {
    let Some(found) = document().and_then(|document| document.query_selector_all(selector).ok()) else {
        return Vec::new();
    };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// A new element with these attributes and this text.
pub(super) fn make(tag: &str, attributes: &[(&str, &str)], text: &str) -> Option<HtmlElement> {
    let element: HtmlElement = document()?.create_element(tag).ok()?.dyn_into().ok()?;
    for (name, value) in attributes {
        let _ = element.set_attribute(name, value);
    }
    if !text.is_empty() {
        element.set_text_content(Some(text));
    }
    Some(element)
}

/// A new button for an act.
pub(super) fn button(class: &str, act: &str, value: &str, text: &str) -> Option<HtmlElement> {
    make("button", &[("type", "button"), ("class", class), ("data-act", act), ("value", value)], text)
}

/// Puts elements into another, in this order.
pub(super) fn put(into: &Element, parts: &[HtmlElement]) {
    for part in parts {
        let _ = into.append_child(part);
    }
}

/// Puts an element at the end of the page.
pub(super) fn put_into_page(part: &HtmlElement) -> Option<()> {
    document()?.body()?.append_child(part).ok().map(|_| ())
}

/// Writes the word on a control of an article's toolbar.
pub(super) fn write_word(control: &Element, word: &str) {
    if let Ok(Some(place)) = control.query_selector("[data-word]") {
        place.set_text_content(Some(word));
    }
}

/// Sets an attribute that is true or false.
pub(super) fn set_pressed(control: &Element, pressed: bool) {
    let _ = control.set_attribute("aria-pressed", if pressed { "true" } else { "false" });
}
