//! The controls of a page that need JavaScript: each is marked `data-act`, and the page listens for all of them once.
//!
//! This is all that a page carries from the beginning. What the controls do is in `tools`, a chunk that comes when the reader turns to one of
//! them, or a moment after the page if something on it shows what the reader's device remembers.

use super::document::{document, is_for_another_tab, listen};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, KeyboardEvent};

/// Marks a control, and names its act.
pub(super) const ACT: &str = "data-act";

/// What needs the chunk without a reader's doing.
const NEEDED: &str = "[data-tools], [data-watch]";

/// A control that was pressed before the page came alive.
const PRESSED: &str = "[data-pressed]";

/// The way to the search.
const FIND: &str = "header:not([hidden]) [data-act=find]";

/// Milliseconds that a page is left alone after it has come.
const REST: i32 = 1200;

/// What the chunk does.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    /// Runs a control's act; says whether there is nothing left to do for the browser.
    pub(super) act: fn(&Element) -> bool,
    /// A page has come.
    pub(super) arrived: fn(),
}

thread_local! {
    static ANSWER: Cell<Option<Answer>> = const { Cell::new(None) };
    /// The control that was used before the chunk was there.
    static WAITING: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Begins to listen; `load` fetches the chunk. Called once, when the page comes alive.
pub fn follow(load: impl Fn() + Copy + 'static) {
    let Some(document) = document() else { return };
    for name in ["click", "keydown", "pointerdown", "focusin"] {
        listen(&document, name, move |event: Event| {
            if heard(&event).is_some() && ANSWER.get().is_none() {
                load();
            }
        });
    }
    // What was pressed before the page came alive (`app/hydration.js`).
    if let Ok(Some(control)) = document.query_selector(PRESSED) {
        let _ = control.remove_attribute("data-pressed");
        WAITING.set(Some(control));
        load();
    }
}

/// The content of the page at the present address has come into the document.
pub fn arrived(load: impl Fn() + 'static) {
    if let Some(answer) = ANSWER.get() {
        (answer.arrived)();
    } else if let (Some(window), Some(document)) = (web_sys::window(), document())
        && document.query_selector(NEEDED).is_ok_and(|found| found.is_some())
    {
        let load = Closure::once_into_js(load);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(load.unchecked_ref(), REST);
    }
}

/// The chunk is there.
pub(super) fn answer(answer: Answer) {
    ANSWER.set(Some(answer));
    (answer.arrived)();
    // A reader who has gone on meanwhile wants their story kept, and nothing else of the page that they have left.
    let is_wanted = |control: &Element| control.is_connected() || control.get_attribute(ACT).as_deref() == Some("save");
    if let Some(control) = WAITING.take().filter(is_wanted) {
        (answer.act)(&control);
    }
}

/// The chunk did not come. What the reader wanted of it is not done later, out of the blue.
pub fn give_up() {
    WAITING.set(None);
}

/// The control that an event is about.
fn heard(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let kind = event.type_();
    let control = if kind == "keydown" {
        asks_for_search(event.unchecked_ref(), &target).then(|| document()?.query_selector(FIND).ok()?)??
    } else {
        target.closest("[data-act]").ok()??
    };
    if kind == "keydown" || (kind == "click" && !is_for_another_tab(event.unchecked_ref())) {
        if let Some(answer) = ANSWER.get() {
            if (answer.act)(&control) {
                event.prevent_default();
            }
        } else if kind == "keydown" || control.tag_name() == "BUTTON" {
            // A link leads where it says: the reader does not wait for the chunk.
            event.prevent_default();
            WAITING.set(Some(control.clone()));
        }
    }
    Some(control)
}

/// `/` outside of fields, Ctrl+K and ⌘K.
fn asks_for_search(event: &KeyboardEvent, target: &Element) -> bool {
    let command = event.ctrl_key() || event.meta_key();
    match event.key().as_str() {
        "/" => {
            !command
                && !event.alt_key()
                && target
                    .closest("input, textarea, select, [contenteditable], dialog")
                    .is_ok_and(|field| field.is_none())
        }
        "k" => command,
        _ => false,
    }
}
