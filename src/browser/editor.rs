//! The editor of bodies, a custom element that its own script brings (`editor/`).

mod asks;
mod keys;

pub use asks::{LinkAsk, MediaAsk, PictureAsk, Shown, WordsAsk};

use super::document::{document, listen};
use js_sys::{Function, JSON, Reflect};
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

/// What happens in an editor, and who hears of it.
pub struct Heard<C, P, M, L, W> {
    /// The body is another.
    pub changed: C,
    /// A picture is wanted.
    pub picture: P,
    /// It is asked how a picture looks.
    pub media: M,
    /// It is asked which pages are meant.
    pub link: L,
    /// It is asked which words the paper has never printed.
    pub words: W,
}

/// Puts an editor into the element with this id. `words` is the JSON of all that it shows.
pub fn open<C, P, M, L, W>(
    id: &str,
    body: &str,
    words: &str,
    language: &str,
    heard: Heard<C, P, M, L, W>,
) -> Option<Editor>
where
    C: Fn(String) + 'static,
    P: Fn(PictureAsk) + 'static,
    M: Fn(MediaAsk) + 'static,
    L: Fn(LinkAsk) + 'static,
    W: Fn(WordsAsk) + 'static,
{
    let document = document()?;
    load(&document)?;
    let element = document.create_element(ELEMENT).ok()?;
    element.set_attribute("lang", language).ok()?;
    let editor = Editor(element);
    editor.set("value", &JsValue::from_str(body));
    editor.set("texts", &JSON::parse(words).ok()?);
    let Heard { changed, picture, media, link, words } = heard;
    listen(&editor.0, "change", move |event: CustomEvent| {
        if let Some(body) = Reflect::get(&event.detail(), &"value".into()).ok().and_then(|value| value.as_string()) {
            changed(body);
        }
    });
    listen(&editor.0, "hk-picture", move |event: CustomEvent| picture(PictureAsk::of(&event)));
    listen(&editor.0, "hk-media", move |event: CustomEvent| media(MediaAsk::of(&event)));
    listen(&editor.0, "hk-link", move |event: CustomEvent| link(LinkAsk::of(&event)));
    listen(&editor.0, "hk-unknown-words", move |event: CustomEvent| words(WordsAsk::of(&event)));
    keys::listen_to(&editor.0);
    document.get_element_by_id(id)?.append_child(&editor.0).ok()?;
    Some(editor)
}

impl Editor {
    /// Shows this body, if it shows another. The caret stays where it is if nothing has changed.
    pub fn show(&self, body: &str) {
        if self.value().as_deref() != Some(body) {
            self.set("value", &JsValue::from_str(body));
        }
    }

    /// Tells at once what was written a moment ago.
    pub fn tell(&self) {
        let tell = Reflect::get(&self.0, &"tell".into()).ok().and_then(|tell| tell.dyn_into::<Function>().ok());
        if let Some(tell) = tell {
            let _ = tell.call0(&self.0);
        }
    }

    fn value(&self) -> Option<String> {
        Reflect::get(&self.0, &"value".into()).ok().and_then(|value| value.as_string())
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
