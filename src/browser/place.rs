//! Marking where the reader is on a navigation that was printed without knowing.

use super::document::document;
use crate::model::address;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Marks the links of the masthead and of the bar that lead to this path or above it, and the masthead itself away from the front
/// page. A browser without this still has every link.
pub fn mark(path: &str) {
    let Some(document) = document() else { return };
    if let Some(masthead) = document.get_element_by_id(address::MASTHEAD) {
        set(&masthead, "data-size", (path != address::FRONT).then_some("small"));
    }
    let Ok(links) = document.query_selector_all("#masthead li a, #bar li a") else { return };
    for index in 0..links.length() {
        let Some(link) = links.item(index).and_then(|node| node.dyn_into::<Element>().ok()) else { continue };
        let target = link.get_attribute("href").unwrap_or_default();
        set(&link, "aria-current", address::within(path, &target));
    }
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}
