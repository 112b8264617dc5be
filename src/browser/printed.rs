//! Reaching into what is printed on the page.

use web_sys::Element;

/// Puts `html`, an element with the id `item`, in place of the one that has this id, or at the end of `list`.
pub(super) fn put(list: &str, item: &str, html: &str) {
    if let Some(old) = element(item) {
        old.set_outer_html(html);
    } else if let Some(list) = element(list) {
        let _ = list.insert_adjacent_html("beforeend", html);
    }
}

/// Writes another text into an element.
pub(super) fn write(id: &str, text: &str) {
    if let Some(element) = element(id) {
        element.set_text_content(Some(text));
    }
}

/// Takes an element away.
pub(super) fn remove(id: &str) {
    if let Some(element) = element(id) {
        element.remove();
    }
}

/// Moves an element, with all that is typed in it, to the end of another.
pub(super) fn move_into(id: &str, target: &str) {
    if let (Some(element), Some(target)) = (element(id), element(target)) {
        let _ = target.append_child(&element);
    }
}

/// Sets or removes an attribute.
pub(super) fn set(id: &str, name: &str, value: Option<&str>) {
    if let Some(element) = element(id) {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

fn element(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
