//! Asking for the next page a moment before the reader goes to it: when they rest on a link, or touch it.

use super::{
    document::{document, listen},
    sheets,
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, HtmlAnchorElement, js_sys::Reflect};

/// Links to pages of the paper, other than this one.
const LINKS: &str =
    "a[href^='/']:not([rel~=external], [download], [aria-current=page], [href*='.'], [href^='/newsroom'])";

/// Milliseconds of resting on a link: who only passes over it asks for nothing.
const REST: i32 = 80;

thread_local! {
    /// The timer that runs while the reader rests on a link.
    static RESTS: Cell<Option<i32>> = const { Cell::new(None) };
    /// The page that the link leads to over which they are.
    static OVER: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Begins to look where the reader is going. Called once, when the page comes alive; on a line that costs or is slow, never.
pub fn follow() {
    let Some(document) = document().filter(|_| !is_dear()) else { return };
    // A move, and not what comes to lie under a hand that rests while the page changes.
    listen(&document, "pointermove", |event: Event| {
        let at = leads_to(&event);
        if OVER.with_borrow(|over| *over == at) {
            return;
        }
        OVER.set(at.clone());
        let Some(window) = web_sys::window() else { return };
        if let Some(timer) = RESTS.take() {
            window.clear_timeout_with_handle(timer);
        }
        if let Some(at) = at {
            let rested = Closure::once_into_js(move || sheets::ahead(&at));
            RESTS.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(rested.unchecked_ref(), REST).ok());
        }
    });
    listen(&document, "pointerdown", |event: Event| {
        if let Some(at) = leads_to(&event) {
            sheets::ahead(&at);
        }
    });
}

/// The page that a link leads to, as `site::page` names it.
fn leads_to(event: &Event) -> Option<String> {
    let link = event.target()?.dyn_into::<Element>().ok()?.closest(LINKS).ok()??;
    let link: HtmlAnchorElement = link.unchecked_into();
    let query = link.search();
    let is_page = query.is_empty() || query.starts_with("?before=") || query.starts_with("?after=");
    is_page.then(|| link.pathname() + &query)
}

/// Whether the reader saves data, or the line is slow (Network Information API, where there is one).
fn is_dear() -> bool {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or_default();
    let Some(window) = web_sys::window() else { return true };
    let line = part(&window.navigator(), "connection");
    line.is_object()
        && (part(&line, "saveData").is_truthy()
            || part(&line, "effectiveType").as_string().is_some_and(|kind| kind != "4g"))
}
