//! JavaScript's objects by the names of their parts. A typed import of each part would stand in the script that every reader downloads, also
//! what only the newsroom asks for.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A part of an object; undefined if there is none.
pub(super) fn part(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// A text in an object; empty if there is none.
pub(super) fn text(of: &JsValue, name: &str) -> String {
    part(of, name).as_string().unwrap_or_default()
}

/// A measure in an object; 0 if there is none.
pub(super) fn measure(of: &JsValue, name: &str) -> f64 {
    part(of, name).as_f64().unwrap_or_default()
}

/// A number in an object, cut to whole ones that are not below 0.
pub(super) fn number(of: &JsValue, name: &str) -> u32 {
    // Cut to the range, so the conversion loses nothing but the fraction.
    measure(of, name).clamp(0.0, f64::from(u32::MAX)) as u32
}

/// Puts a part into an object.
pub(super) fn set(of: &JsValue, name: &str, value: &JsValue) {
    // Fails for what is no object only.
    let _ = Reflect::set(of, &name.into(), value);
}

/// Calls an object's function; undefined if there is none, or if it throws.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    let function = part(of, name).dyn_into::<Function>();
    function.and_then(|function| function.apply(of, &arguments.iter().collect::<Array>())).unwrap_or_default()
}
