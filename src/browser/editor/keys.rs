//! Keystrokes in the editor become Bengali, as they do in the fields of a page, and Bijoy that is pasted becomes readable.

use crate::browser::{
    document::listen,
    object::{call, part, set, text},
    typing,
};
use bangla::{
    bijoy,
    typing::{Composition, Edit},
};
use js_sys::Object;
use std::cell::RefCell;
use web_sys::{CustomEvent, Element, KeyboardEvent};

/// The word that is being typed.
#[derive(Default)]
struct Word {
    composition: Composition,
    layout: Option<bangla::typing::Layout>,
    /// What the keys have become: as long as it stands before the caret, nobody has moved it.
    written: String,
}

pub(super) fn listen_to(editor: &Element) {
    let word = RefCell::new(Word::default());
    listen(editor, "hk-key", move |event: CustomEvent| {
        let detail = event.detail();
        let (before, key, kind) = (text(&detail, "before"), text(&detail, "key"), text(&detail, "kind"));
        let edit = word.borrow_mut().type_key(&before, &key, kind == "backspace");
        let Some(Edit { remove, insert }) = edit else { return };
        let replace = Object::new();
        // A key changes a few letters.
        set(&replace, "delete", &u32::try_from(remove).unwrap_or(0).into());
        set(&replace, "insert", &insert.into());
        set(&detail, "replace", &replace);
    });
    listen(editor, "hk-bijoy", |event: CustomEvent| {
        let detail = event.detail();
        let pasted = text(&detail, "text");
        let readable = if part(&detail, "certain").is_truthy() {
            bijoy::to_unicode(&pasted)
        } else if bijoy::is_bijoy(&pasted) {
            bijoy::readable(&pasted)
        } else {
            return;
        };
        call(&detail, "answer", &[readable.into()]);
    });
    listen(editor, "keydown", |event: KeyboardEvent| {
        if typing::is_shortcut(&event) {
            event.prevent_default();
            typing::toggle();
        }
    });
}

impl Word {
    /// What a key does; nothing if it is the editor's own affair.
    fn type_key(&mut self, before: &str, key: &str, is_backspace: bool) -> Option<Edit> {
        let layout = typing::layout();
        if layout != self.layout {
            self.composition = Composition::new(layout.unwrap_or_default());
            self.layout = layout;
            self.written.clear();
        }
        layout?;
        if !before.ends_with(&self.written) {
            self.composition.end();
            self.written.clear();
        }
        let edit = if is_backspace {
            self.composition.backspace()?
        } else {
            let mut typed = key.chars();
            match (typed.next(), typed.next()) {
                // What is no key of the layout, the editor puts in by itself.
                (Some(key), None) if key.is_ascii_graphic() => self.composition.key(key),
                _ => {
                    self.composition.end();
                    self.written.clear();
                    return None;
                }
            }
        };
        let mut left = edit.remove;
        while left > 0
            && let Some(letter) = self.written.pop()
        {
            left = left.saturating_sub(letter.len_utf16());
        }
        self.written.push_str(&edit.insert);
        if !self.composition.is_composing() {
            self.written.clear();
        }
        Some(edit)
    }
}
