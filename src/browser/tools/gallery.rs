//! Pictures of a gallery in a window, one after the other: by keys, buttons and swiping. Each has its own address.

use super::{
    Labels, dialog,
    part::{button, first, make, put},
};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, HtmlElement, KeyboardEvent, MouseEvent};

/// What holds the pictures of one gallery; a single picture is one by itself.
const GALLERY: &str = ".body__gallery, [data-gallery]";

const WINDOW: &str = "dialog.gallery";

/// Points that a finger moves before it is a swipe.
const SWIPE: i32 = 40;

thread_local! {
    /// The links of the gallery.
    static PICTURES: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
    static AT: Cell<usize> = const { Cell::new(0) };
    /// Where the finger came down.
    static PRESSED: Cell<i32> = const { Cell::new(0) };
}

/// Opens the window at the picture of this link.
pub(super) fn open(link: &Element, labels: Labels) -> Option<()> {
    let pictures = match link.closest(GALLERY).ok()? {
        Some(gallery) => links(&gallery),
        None => vec![link.clone()],
    };
    AT.set(pictures.iter().position(|picture| picture == link).unwrap_or_default());
    let alone = pictures.len() < 2;
    PICTURES.set(pictures);

    let picture = make("img", &[("class", "gallery__picture"), ("draggable", "false")], "")?;
    let caption = make("p", &[("class", "gallery__caption"), ("aria-live", "polite")], "")?;
    let position = make("p", &[("class", "gallery__position")], "")?;
    let previous = button("gallery__step", "gallery-step", "back", "‹")?;
    let next = button("gallery__step", "gallery-step", "on", "›")?;
    for (control, label) in [(&previous, labels.previous), (&next, labels.next)] {
        let _ = control.set_attribute("aria-label", label);
        control.set_hidden(alone);
    }
    position.set_hidden(alone);
    let steps = make("div", &[("class", "gallery__steps")], "")?;
    put(&steps, &[previous, position, next]);
    let window = dialog::open("dialog gallery", labels.gallery, &[picture, caption, steps], labels)?;
    hear(&window, "keydown", move |event: KeyboardEvent| {
        let _ = match event.key().as_str() {
            "ArrowLeft" => step("back", labels),
            "ArrowRight" => step("on", labels),
            _ => None,
        };
    });
    hear(&window, "pointerdown", |event: MouseEvent| PRESSED.set(event.client_x()));
    hear(&window, "pointerup", move |event: MouseEvent| {
        let moved = event.client_x() - PRESSED.get();
        if moved.abs() >= SWIPE {
            let _ = step(if moved > 0 { "back" } else { "on" }, labels);
        }
    });
    hear(&window, "close", |_: JsValue| left());
    show(labels)
}

/// Shows the next picture, or the one before.
pub(super) fn step(direction: &str, labels: Labels) -> Option<()> {
    let count = PICTURES.with_borrow(Vec::len);
    AT.set(after(AT.get(), count, direction)?);
    show(labels)
}

/// Round and round. None where there is nothing to go through.
fn after(at: usize, count: usize, direction: &str) -> Option<usize> {
    let on = if direction == "back" { count.checked_sub(1)? } else { 1 };
    (at + on).checked_rem(count)
}

fn show(labels: Labels) -> Option<()> {
    let (at, count) = (AT.get(), PICTURES.with_borrow(Vec::len));
    let link = PICTURES.with_borrow(|pictures| pictures.get(at).cloned())?;
    let figure = link.closest("figure").ok()?;
    let inside = |selector: &str| figure.as_ref().and_then(|figure| figure.query_selector(selector).ok()?);
    let picture = first(&format!("{WINDOW} img"))?;
    let _ = picture.set_attribute("src", &link.get_attribute("href")?);
    let alt = link.query_selector("img").ok()?.and_then(|image| image.get_attribute("alt"));
    let _ = picture.set_attribute("alt", &alt.unwrap_or_default());
    let caption = inside("figcaption").and_then(|caption| caption.text_content());
    first(&format!("{WINDOW} .gallery__caption"))?.set_text_content(caption.as_deref());
    let number = |number: usize| (labels.number)(number as u64);
    let position = format!("{}/{}", number(at + 1), number(count));
    first(&format!("{WINDOW} .gallery__position"))?.set_text_content(Some(&position));
    if let Some(figure) = figure.filter(|figure| !figure.id().is_empty()) {
        write_address(&format!("#{}", figure.id()));
    }
    Some(())
}

/// The window is closed: the focus goes to the picture that was shown last, and the address says it still.
fn left() {
    let shown = PICTURES.with_borrow(|pictures| pictures.get(AT.get()).cloned());
    if let Some(shown) = shown.and_then(|shown| shown.dyn_into::<HtmlElement>().ok()) {
        let _ = shown.focus();
    }
    PICTURES.set(Vec::new());
}

fn write_address(address: &str) {
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok()) {
        let state = history.state().unwrap_or(JsValue::NULL);
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

fn links(gallery: &Element) -> Vec<Element> {
    let Ok(found) = gallery.query_selector_all("[data-act=enlarge]") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Listens in the window for as long as it is open.
fn hear<E: JsCast + 'static>(window: &Element, name: &str, heard: impl Fn(E) + 'static) {
    let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| heard(event.unchecked_into()));
    let _ = window.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    heard.forget();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_the_last_picture_comes_the_first() {
        assert_eq!(after(7, 8, "on"), Some(0));
        assert_eq!(after(0, 8, "back"), Some(7));
        assert_eq!(after(3, 8, "back"), Some(2));
        assert_eq!(after(0, 0, "on"), None);
        assert_eq!(after(0, 0, "back"), None);
    }
}
