//! Files that somebody picks, drops or pastes, and sending one with progress: `fetch` does not tell how much has gone out.

use super::object::{call, measure, number, part, set, text};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    ClipboardEvent, DragEvent, Event, MouseEvent, XmlHttpRequest,
    js_sys::{Array, encode_uri_component},
};

/// A file on its sender's machine.
#[derive(Clone, Debug)]
pub struct Picked(JsValue);

impl Picked {
    /// A `File`, which is the object that has a name and a size; nothing else is one.
    pub(super) fn of(file: JsValue) -> Option<Self> {
        (part(&file, "name").is_string() && part(&file, "size").as_f64().is_some()).then_some(Self(file))
    }

    /// What its sender calls it.
    pub fn name(&self) -> String {
        text(&self.0, "name")
    }

    /// Millions of bytes, rounded up.
    pub fn megabytes(&self) -> u32 {
        // Cut to the range, so the conversion loses nothing.
        (measure(&self.0, "size") / 1e6).ceil().clamp(0.0, f64::from(u32::MAX)) as u32
    }
}

/// The files of a field, which is ready for others then.
pub fn chosen(event: &Event) -> Vec<Picked> {
    let Some(field) = event.target() else { return Vec::new() };
    let files = files(&field);
    set(&field, "value", &"".into());
    files
}

/// The files that were dropped.
pub fn dropped(event: &DragEvent) -> Vec<Picked> {
    files(&part(event, "dataTransfer"))
}

/// The files that were pasted.
pub fn pasted(event: &ClipboardEvent) -> Vec<Picked> {
    files(&part(event, "clipboardData"))
}

fn files(carrier: &JsValue) -> Vec<Picked> {
    let files = part(carrier, "files");
    if files.is_object() { Array::from(&files).iter().filter_map(Picked::of).collect() } else { Vec::new() }
}

/// Where in what was clicked the click was, in thousandths of its sides from left and top.
pub fn point(event: &MouseEvent) -> Option<(u16, u16)> {
    let clicked = call(&event.current_target()?.into(), "getBoundingClientRect", &[]);
    let thousandths = |at: &str, from: &str, length: &str| {
        let length = measure(&clicked, length);
        // Between 0 and 1000, so the conversion loses nothing but the fraction.
        (length > 0.0).then(|| {
            ((measure(event, at) - measure(&clicked, from)) / length * 1000.0).round().clamp(0.0, 1000.0) as u16
        })
    };
    Some((thousandths("clientX", "left", "width")?, thousandths("clientY", "top", "height")?))
}

/// The answer to what was sent. Without an answer, because the line broke, both are empty.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// HTTP.
    pub status: u16,
    /// JSON.
    pub body: String,
}

/// Sends a file to an address as it is. `progress` hears of hundredths, `end` of the answer.
pub fn send(file: &Picked, address: &str, progress: impl Fn(u32) + 'static, end: impl FnOnce(Answer) + 'static) {
    let Ok(request) = XmlHttpRequest::new() else { return end(Answer::default()) };
    let request = Rc::new(JsValue::from(request));
    hear(&part(&request, "upload"), "onprogress", move |event| {
        let total = measure(&event, "total");
        if total > 0.0 {
            // Between 0 and 100, so the conversion loses nothing but the fraction.
            progress((measure(&event, "loaded") / total * 100.0).clamp(0.0, 100.0) as u32);
        }
    });
    // It comes once, whatever the end is.
    let end = RefCell::new(Some(end));
    let told = request.clone();
    hear(&request, "onloadend", move |_| {
        if let Some(end) = end.take() {
            let status = u16::try_from(number(&told, "status")).unwrap_or_default();
            end(Answer { status, body: text(&told, "responseText") });
        }
    });
    call(&request, "open", &["POST".into(), address.into(), true.into()]);
    call(&request, "send", std::slice::from_ref(&file.0));
}

fn hear(what: &JsValue, event: &str, then: impl Fn(JsValue) + 'static) {
    let heard = Closure::<dyn Fn(JsValue)>::new(then);
    set(what, event, heard.as_ref().unchecked_ref());
    // As long as the request lives.
    heard.forget();
}

/// An address with the file's name in its query.
pub fn address_for(file: &Picked, address: &str) -> String {
    format!("{address}?name={}", String::from(encode_uri_component(&file.name())))
}
