//! The document, and listening to what happens in it.

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Document, EventTarget, KeyboardEvent};

/// The document of this page.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The page's language (BCP 47).
pub fn language() -> String {
    told("lang")
}

/// Says in which language the page is now.
pub fn set_language(language: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", language);
    }
}

/// Name of the build that made the page.
pub(super) fn build() -> String {
    told("data-build")
}

fn told(name: &str) -> String {
    document().and_then(|document| document.document_element()?.get_attribute(name)).unwrap_or_default()
}

/// Scheme, host and port of the site.
pub fn origin() -> String {
    web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default()
}

/// Loads a page of this site whole.
pub fn load(address: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().assign(address);
    }
}

/// Where it is written that a build's page was loaded anew.
const RELOADED: &str = "reloaded";

/// Loads this page anew, since the server is another; unless it was loaded anew for that already, and came back as it was.
pub fn reload_once() -> bool {
    let build = build();
    let Some(window) = web_sys::window() else { return false };
    let Ok(Some(storage)) = window.session_storage() else { return false };
    if storage.get_item(RELOADED) == Ok(Some(build.clone())) || storage.set_item(RELOADED, &build).is_err() {
        return false;
    }
    window.location().reload().is_ok()
}

/// Listens as long as the page lives.
pub(super) fn listen<E: JsCast + 'static>(target: &EventTarget, name: &str, heard: impl Fn(E) + 'static) {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| heard(event.unchecked_into()));
    let _ = target.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

/// A click that the reader wants to open elsewhere. Keyboard and mouse events name these keys alike.
pub(super) fn is_for_another_tab(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.shift_key()
}
