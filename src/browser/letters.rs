//! What the browser itself knows of letters, so that nobody downloads tables of Unicode.

use js_sys::{Array, Function, Intl::Segmenter, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// The text in NFC.
pub fn composed(text: &str) -> String {
    JsString::from(text).normalize("NFC").into()
}

/// How many letters a text has, as somebody counts who reads it: its graphemes. A browser that cannot tell (Firefox before 125) counts its signs.
pub fn count(text: &str) -> usize {
    segmenter().map_or_else(|| text.chars().count(), |told| Array::from(&told.segment(text)).length() as usize)
}

fn segmenter() -> Option<Segmenter> {
    let part = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
    let found: Function = part(&part(&js_sys::global(), "Intl")?, "Segmenter")?.dyn_into().ok()?;
    Some(Reflect::construct(&found, &Array::new()).ok()?.unchecked_into())
}
