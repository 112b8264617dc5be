//! Moving the reader's focus.

use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Brings an element into view and gives it the focus.
pub fn go_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
        focus_without_scrolling(&element);
    }
}

/// Gives an element the focus, and moves the view no further than it must.
pub fn nearby(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Gives an element the focus and leaves the view where it is.
pub fn quietly(id: &str) {
    if let Some(element) = element(id) {
        focus_without_scrolling(&element);
    }
}

fn focus_without_scrolling(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

fn element(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}
