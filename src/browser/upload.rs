//! Files that somebody picks, drops or pastes, and sending one with progress: `fetch` does not tell how much has gone out.

use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, File, HtmlInputElement, MouseEvent, ProgressEvent, XmlHttpRequest,
    js_sys::encode_uri_component,
};

/// A file on its sender's machine.
#[derive(Clone, Debug)]
pub struct Picked(File);

impl Picked {
    /// What its sender calls it.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Millions of bytes, rounded up.
    pub fn megabytes(&self) -> u32 {
        // Cut to the range, so the conversion loses nothing.
        (self.0.size() / 1e6).ceil().clamp(0.0, f64::from(u32::MAX)) as u32
    }
}

impl From<File> for Picked {
    fn from(file: File) -> Self {
        Self(file)
    }
}

/// The files of a field, which is ready for others then.
pub fn chosen(event: &Event) -> Vec<Picked> {
    let Some(field) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return Vec::new();
    };
    let files = field.files().map(|files| (0..files.length()).filter_map(|at| files.get(at)).map(Picked).collect());
    field.set_value("");
    files.unwrap_or_default()
}

/// The files that were dropped.
pub fn dropped(event: &DragEvent) -> Vec<Picked> {
    event.data_transfer().map(|carried| files(&carried)).unwrap_or_default()
}

/// The files that were pasted.
pub fn pasted(event: &ClipboardEvent) -> Vec<Picked> {
    event.clipboard_data().map(|carried| files(&carried)).unwrap_or_default()
}

fn files(carried: &DataTransfer) -> Vec<Picked> {
    let files = carried.files();
    files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).map(Picked).collect()).unwrap_or_default()
}

/// Where in what was clicked the click was, in thousandths of its sides from left and top.
pub fn point(event: &MouseEvent) -> Option<(u16, u16)> {
    let clicked = event.current_target()?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect();
    let part = |at: i32, from: f64, length: f64| {
        // Between 0 and 1000, so the conversion loses nothing but the fraction.
        (length > 0.0).then(|| ((f64::from(at) - from) / length * 1000.0).round().clamp(0.0, 1000.0) as u16)
    };
    Some((
        part(event.client_x(), clicked.left(), clicked.width())?,
        part(event.client_y(), clicked.top(), clicked.height())?,
    ))
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
    if request.open_with_async("POST", address, true).is_err() {
        return end(Answer::default());
    }
    if let Ok(upload) = request.upload() {
        let heard = Closure::<dyn Fn(JsValue)>::new(move |event: JsValue| {
            let event: ProgressEvent = event.unchecked_into();
            if event.length_computable() && event.total() > 0.0 {
                // Between 0 and 100, so the conversion loses nothing but the fraction.
                progress((event.loaded() / event.total() * 100.0).clamp(0.0, 100.0) as u32);
            }
        });
        upload.set_onprogress(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
    // Exactly one of these happens, and `loadend` after each of them.
    let end = RefCell::new(Some(end));
    let ended = Rc::new(request);
    let told = ended.clone();
    let heard = Closure::<dyn Fn(JsValue)>::new(move |_: JsValue| {
        let answer = Answer {
            status: told.status().unwrap_or_default(),
            body: told.response_text().ok().flatten().unwrap_or_default(),
        };
        if let Some(end) = end.take() {
            end(answer);
        }
    });
    ended.set_onloadend(Some(heard.as_ref().unchecked_ref()));
    heard.forget();
    let _ = ended.send_with_opt_blob(Some(&file.0));
}

/// An address with the file's name in its query.
pub fn address_for(file: &Picked, address: &str) -> String {
    format!("{address}?name={}", String::from(encode_uri_component(&file.name())))
}
