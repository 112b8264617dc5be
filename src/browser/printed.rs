//! Reaching into what is printed on the page.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Puts `html`, an element with the id `item`, in place of the one that has this id, or at the end of `list`.
pub fn put(list: &str, item: &str, html: &str) {
    if let Some(old) = element(item) {
        old.set_outer_html(html);
    } else if let Some(list) = element(list) {
        let _ = list.insert_adjacent_html("beforeend", html);
    }
}

/// Writes another text into an element.
pub fn write(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Takes an element away.
pub fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Moves an element, with all that is typed in it, to the end of another.
pub fn move_into(id: &str, target: &str) {
    if let (Some(element), Some(target)) = (element(id), element(target)) {
        let _ = target.append_child(&element);
    }
}

/// The values of two attributes of the element that an event was meant for, if it or one round it matches `selector`.
pub fn asked(event: &Event, selector: &str, attributes: [&str; 2]) -> Option<[String; 2]> {
    let element = event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??;
    let [one, other] = attributes;
    Some([element.get_attribute(one)?, element.get_attribute(other)?])
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
