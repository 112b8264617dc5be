//! The list under a search box (a field marked `data-suggest`), after the pattern "combobox" (WAI-ARIA Authoring Practices, list autocomplete
//! with manual selection).

use super::{
    call,
    document::{document, listen},
    object,
};
use crate::model::address::machine::LIST_SUGGESTIONS;
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, closure::Closure};
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent,
    js_sys::{Array, encode_uri_component},
};

/// The list's id; those of its entries begin so.
const LIST: &str = "suggestions";

/// Where an entry leads.
const ADDRESS: &str = "data-address";

/// Milliseconds without a keystroke after which the server is asked.
const PAUSE: i32 = 150;

thread_local! {
    /// How often something was typed: an answer to an older question is not shown.
    static TYPED: Cell<u32> = const { Cell::new(0) };
    /// The box that the reader types in.
    static BOX: RefCell<Option<HtmlInputElement>> = const { RefCell::new(None) };
    /// The entry that the arrow keys have come to.
    static CHOSEN: RefCell<Option<Element>> = const { RefCell::new(None) };
}

/// Asks while the reader types in the search box. `label` is the list's name.
pub fn follow(label: &'static str) {
    thread_local! {
        static BEGUN: Cell<bool> = const { Cell::new(false) };
    }
    let Some(document) = document() else { return };
    if BEGUN.replace(true) {
        return;
    }
    listen(&document, "input", move |event: Event| {
        if is_box(&event) {
            typed(label);
        }
    });
    listen(&document, "focusout", |event: Event| {
        if is_box(&event) {
            close();
        }
    });
    listen(&document, "keydown", |event: Event| {
        if is_box(&event) {
            key(event.unchecked_ref());
        }
    });
    // Pressing on an entry does not take the focus from the box, or the list would close before the click.
    listen(&document, "mousedown", |event: Event| {
        if entry(&event).is_some() {
            event.prevent_default();
        }
    });
    listen(&document, "click", |event: Event| {
        if let Some(entry) = entry(&event) {
            close();
            let _ = go_to(&entry);
        }
    });
}

/// Asks, and shows the answer if nothing was typed meanwhile.
fn ask(typed: String, question: u32, label: &'static str) {
    spawn_local(async move {
        let typed = String::from(encode_uri_component(&typed));
        let Ok(answer) = call::get(&format!("{LIST_SUGGESTIONS}?typed={typed}")).await else { return };
        if TYPED.get() == question {
            close();
            let hints = Array::from(&answer);
            if hints.length() > 0 {
                let _ = open(label, &hints);
            }
        }
    });
}

fn typed(label: &'static str) {
    let question = TYPED.get().wrapping_add(1);
    TYPED.set(question);
    let later = Closure::once_into_js(move || {
        let value = search_box().map(|field| field.value()).unwrap_or_default();
        if TYPED.get() == question {
            if value.trim().is_empty() { close() } else { ask(value, question, label) }
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), PAUSE);
    }
}

fn open(label: &str, hints: &Array) -> Option<()> {
    let (document, field) = (document()?, search_box()?);
    let list = document.create_element("ul").ok()?;
    list.set_id(LIST);
    list.set_class_name(LIST);
    let _ = list.set_attribute("role", "listbox");
    let _ = list.set_attribute("aria-label", label);
    for (place, hint) in hints.iter().enumerate() {
        let entry = document.create_element("li").ok()?;
        entry.set_id(&format!("{LIST}-{place}"));
        let _ = entry.set_attribute("role", "option");
        let _ = entry.set_attribute("aria-selected", "false");
        let _ = entry.set_attribute(ADDRESS, &object::text(&hint, "address"));
        entry.set_text_content(Some(&object::text(&hint, "text")));
        let _ = list.append_child(&entry);
    }
    let _ = field.parent_element()?.append_child(&list);
    for (name, value) in
        [("role", "combobox"), ("aria-autocomplete", "list"), ("aria-controls", LIST), ("aria-expanded", "true")]
    {
        let _ = field.set_attribute(name, value);
    }
    Some(())
}

fn close() {
    choose(None);
    if let Some(list) = document().and_then(|document| document.get_element_by_id(LIST)) {
        list.remove();
    }
    if let Some(field) = search_box().filter(|field| field.has_attribute("aria-expanded")) {
        let _ = field.set_attribute("aria-expanded", "false");
        let _ = field.remove_attribute("aria-controls");
    }
}

fn key(event: &KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let Some(list) = document().and_then(|document| document.get_element_by_id(LIST)) else { return };
    let chosen = CHOSEN.with_borrow(Clone::clone);
    match event.key().as_str() {
        "ArrowDown" => choose(chosen.map_or_else(|| list.first_element_child(), |entry| entry.next_element_sibling())),
        "ArrowUp" => {
            choose(chosen.map_or_else(|| list.last_element_child(), |entry| entry.previous_element_sibling()));
        }
        "Escape" => close(),
        "Enter" => {
            let Some(entry) = chosen else { return };
            close();
            let _ = go_to(&entry);
        }
        _ => return,
    }
    event.prevent_default();
}

/// Follows a link to where the entry leads: the router hears it as any other click on a link. An entry is none itself, because what is
/// interactive may not stand in what is.
fn go_to(entry: &Element) -> Option<()> {
    let document = document()?;
    let link: HtmlElement = document.create_element("a").ok()?.dyn_into().ok()?;
    let _ = link.set_attribute("href", &entry.get_attribute(ADDRESS)?);
    link.set_hidden(true);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    Some(())
}

fn choose(entry: Option<Element>) {
    let mark = |entry: &Element, selected: bool| {
        let _ = entry.set_attribute("aria-selected", if selected { "true" } else { "false" });
    };
    if let Some(before) = CHOSEN.take() {
        mark(&before, false);
    }
    if let Some(field) = search_box() {
        let _ = match &entry {
            Some(entry) => field.set_attribute("aria-activedescendant", &entry.id()),
            None => field.remove_attribute("aria-activedescendant"),
        };
    }
    if let Some(entry) = &entry {
        mark(entry, true);
    }
    CHOSEN.set(entry);
}

/// The entry that an event was meant for.
fn entry(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(&format!("#{LIST} [{ADDRESS}]")).ok()?
}

/// Whether an event happens in a search box; it is the one that is meant from then on.
fn is_box(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let found = target.filter(|target| target.has_attribute("data-suggest"));
    let is_box = found.is_some();
    if is_box {
        BOX.set(found);
    }
    is_box
}

fn search_box() -> Option<HtmlInputElement> {
    BOX.with_borrow(Clone::clone)
}
