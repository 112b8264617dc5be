//! What the editor asks its host, and how it is answered. The names are those of `editor/source/events.ts`.

use crate::browser::{
    object::{call, part, set, text},
    upload::Picked,
};
use js_sys::{Array, Object};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CustomEvent;

/// How a picture looks in the editor.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Address of a file.
    pub src: String,
    /// What is to be seen.
    pub alt: String,
    /// The line that is offered; empty: none.
    pub caption: String,
}

impl Shown {
    fn to_js(&self) -> JsValue {
        let shown = Object::new();
        for (name, text) in [("src", &self.src), ("alt", &self.alt), ("caption", &self.caption)] {
            if name != "caption" || !text.is_empty() {
                set(&shown, name, &text.as_str().into());
            }
        }
        shown.into()
    }
}

/// A picture is wanted: what was dropped or pasted, or one that somebody shall choose.
#[derive(Clone)]
pub struct PictureAsk(JsValue);

impl PictureAsk {
    pub(super) fn of(event: &CustomEvent) -> Self {
        Self(event.detail())
    }

    /// What was dropped or pasted.
    pub fn file(&self) -> Option<Picked> {
        Picked::of(part(&self.0, "file"))
    }

    /// Whether it stands on the page from which text was pasted: nobody waits for a choice.
    pub fn is_elsewhere(&self) -> bool {
        part(&self.0, "address").is_string()
    }

    /// Here it is, by its name in the media folder.
    pub fn place(&self, media: &str, shown: &Shown) {
        call(&self.0, "place", &[media.into(), shown.to_js()]);
    }

    /// There will be none.
    pub fn cancel(&self) {
        call(&self.0, "cancel", &[]);
    }
}

/// How does this picture look?
#[derive(Clone)]
pub struct MediaAsk(JsValue);

impl MediaAsk {
    pub(super) fn of(event: &CustomEvent) -> Self {
        Self(event.detail())
    }

    /// Its name in the media folder.
    pub fn media(&self) -> String {
        text(&self.0, "media")
    }

    /// So.
    pub fn answer(&self, shown: &Shown) {
        call(&self.0, "answer", &[shown.to_js()]);
    }
}

/// Which pages are meant?
#[derive(Clone)]
pub struct LinkAsk(JsValue);

impl LinkAsk {
    pub(super) fn of(event: &CustomEvent) -> Self {
        Self(event.detail())
    }

    /// What was typed.
    pub fn query(&self) -> String {
        text(&self.0, "query")
    }

    /// These: address and title.
    pub fn answer(&self, pages: impl IntoIterator<Item = (String, String)>) {
        let list = Array::new();
        for (href, title) in pages {
            let page = Object::new();
            set(&page, "href", &href.into());
            set(&page, "title", &title.into());
            list.push(&page);
        }
        call(&self.0, "answer", &[list.into()]);
    }
}

/// Which of these words are unknown?
#[derive(Clone)]
pub struct WordsAsk(JsValue);

impl WordsAsk {
    pub(super) fn of(event: &CustomEvent) -> Self {
        Self(event.detail())
    }

    /// All of them.
    pub fn words(&self) -> Vec<String> {
        let words: Option<Array> = part(&self.0, "words").dyn_into().ok();
        words.map(|words| words.iter().filter_map(|word| word.as_string()).collect()).unwrap_or_default()
    }

    /// These are.
    pub fn answer(&self, unknown: &[String]) {
        let list: Array = unknown.iter().map(|word| JsValue::from_str(word)).collect();
        call(&self.0, "answer", &[list.into()]);
    }
}
