//! The document, and listening to what happens in it.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Document;

/// The document of this page.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Loads a page of this site whole.
pub fn load(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}

/// Listens as long as the page lives.
pub(super) fn listen<E: JsCast + 'static>(document: &Document, name: &str, heard: impl Fn(E) + 'static) {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| heard(event.unchecked_into()));
    let _ = document.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}
