//! Pasted text that looks like Bijoy is pasted as it is, and offered to be made readable.

use super::{
    Labels,
    field::{Field, length},
};
use crate::browser::{
    document::{document, listen},
    object::{call, part},
};
use bangla::bijoy::readable;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{ClipboardEvent, Document, Element};

const OFFER: &str = "typing__offer";

pub(super) fn listen_to(document: &Document, labels: Labels) {
    listen(document, "paste", move |event: ClipboardEvent| {
        let Some(field) = Field::in_which(&event) else { return };
        let pasted =
            call(&part(&event, "clipboardData"), "getData", &["text/plain".into()]).as_string().unwrap_or_default();
        withdraw(&field);
        let pasted = pasted.replace("\r\n", "\n");
        if readable(&pasted) != pasted
            && let Some((start, _)) = field.selection()
        {
            let _ = make(&field, start, pasted, labels);
        }
    });
}

/// Stands under the field until it is taken or the next text is pasted.
fn make(field: &Field, start: u32, pasted: String, labels: Labels) -> Option<()> {
    let document = document()?;
    let offer = document.create_element("p").ok()?;
    offer.set_class_name(OFFER);
    let _ = offer.set_attribute("role", "status");
    let button = document.create_element("button").ok()?;
    button.set_class_name("button");
    let _ = button.set_attribute("type", "button");
    let _ = button.set_attribute("data-kind", "quiet");
    button.set_text_content(Some(labels.convert));
    let taken = Closure::once_into_js({
        let (field, offer) = (field.clone(), offer.clone());
        move || convert(&field, start, &pasted, &offer)
    });
    let _ = button.add_event_listener_with_callback("click", taken.unchecked_ref());
    let place = field.place()?;
    let _ = place.append_child(&offer);
    // The words come after the element, so that they are announced.
    let _ = offer.append_with_str_2(labels.looks_like_bijoy, " ");
    let _ = offer.append_child(&button);
    Some(())
}

/// Where the reader has changed what was pasted, or what stands before it, nothing is touched.
fn convert(field: &Field, start: u32, pasted: &str, offer: &Element) {
    offer.remove();
    let end = start.saturating_add(length(pasted));
    let units: Vec<u16> = field.value().encode_utf16().collect();
    let stands = units.get(start as usize..end as usize).is_some_and(|units| String::from_utf16_lossy(units) == pasted);
    if stands && let Some(element) = field.element().dyn_ref::<web_sys::HtmlElement>() {
        let _ = element.focus();
        field.replace(start, end, &readable(pasted));
    }
}

fn withdraw(field: &Field) {
    let Some(place) = field.place() else { return };
    let offers = place.get_elements_by_class_name(OFFER);
    while let Some(offer) = offers.item(0) {
        offer.remove();
    }
}
