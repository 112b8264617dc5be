//! The editor of bodies, a custom element that its own script brings (`editor/`).

use super::document::{document, listen};
use js_sys::{JSON, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Document, Element};

/// Its name in HTML.
const ELEMENT: &str = "hk-editor";

/// Where its script and style are.
const SCRIPT: &str = "/newsroom/editor.js";
const STYLE: &str = "/newsroom/editor.css";

/// An editor on the page.
#[derive(Clone)]
pub struct Editor(Element);

/// Puts an editor into the element with this id. `words` is the JSON of all that it shows; `changed` gets the body whenever it is another.
pub fn open(id: &str, body: &str, words: &str, language: &str, changed: impl Fn(String) + 'static) -> Option<Editor> {
    let document = document()?;
    load(&document)?;
    let element = document.create_element(ELEMENT).ok()?;
    element.set_attribute("lang", language).ok()?;
    let editor = Editor(element);
    editor.set("value", &JsValue::from_str(body));
    editor.set("texts", &JSON::parse(words).ok()?);
    listen(&editor.0, "change", move |event: CustomEvent| {
        if let Some(body) = Reflect::get(&event.detail(), &"value".into()).ok().and_then(|value| value.as_string()) {
            changed(body);
        }
    });
    document.get_element_by_id(id)?.append_child(&editor.0).ok()?;
    Some(editor)
}

impl Editor {
    /// Shows this body, if it shows another. The caret stays where it is if nothing has changed.
    pub fn show(&self, body: &str) {
        let shown = Reflect::get(&self.0, &"value".into()).ok().and_then(|value| value.as_string());
        if shown.as_deref() != Some(body) {
            self.set("value", &JsValue::from_str(body));
        }
    }

    fn set(&self, name: &str, value: &JsValue) {
        let _ = Reflect::set(&self.0, &name.into(), value);
    }
}

/// Brings script and style, once.
fn load(document: &Document) -> Option<()> {
    let head = document.head()?;
    if head.query_selector(&format!("script[src='{SCRIPT}']")).ok()?.is_none() {
        let script = document.create_element("script").ok()?;
        script.set_attribute("type", "module").ok()?;
        script.set_attribute("src", SCRIPT).ok()?;
        head.append_child(&script).ok()?;
        let style = document.create_element("link").ok()?;
        style.set_attribute("rel", "stylesheet").ok()?;
        style.set_attribute("href", STYLE).ok()?;
        head.append_child(style.unchecked_ref()).ok()?;
    }
    Some(())
}
