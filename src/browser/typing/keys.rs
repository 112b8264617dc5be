//! Keystrokes become Bengali before the browser puts them in.
//!
//! Only plain keystrokes do. What an input method composes (phones, Windows' and macOS' own Bengali keyboards), what is pasted, dropped or
//! undone, is left to the browser and ends the word.

use super::{
    field::{Field, length},
    is_shortcut,
    switch::{self, Mode},
};
use crate::browser::document::listen;
use bangla::typing::{Composition, Edit};
use std::cell::RefCell;
use web_sys::{Document, InputEvent, KeyboardEvent};

/// The word that is being typed, and where.
#[derive(Default)]
struct Word {
    composition: Composition,
    mode: Mode,
    field: Option<Field>,
    /// Where the caret is if nobody moved it.
    caret: u32,
    /// The change is our own.
    changing: bool,
}

thread_local! {
    static WORD: RefCell<Word> = RefCell::default();
}

pub(super) fn listen_to(document: &Document) {
    listen(document, "beforeinput", |event: InputEvent| {
        if let (Some(field), false) = (Field::in_which(&event), event.is_composing()) {
            before_input(&event, field);
        }
    });
    listen(document, "keydown", |event: KeyboardEvent| {
        if is_shortcut(&event) && Field::in_which(&event).is_some() {
            event.prevent_default();
            switch::toggle();
        }
    });
}

fn before_input(event: &InputEvent, field: Field) {
    let Some((start, end)) = field.selection() else { return };
    let edit = WORD.with_borrow_mut(|word| {
        if word.changing {
            return None;
        }
        word.go_on(&field, start, end);
        match (event.input_type().as_str(), word.mode.layout()) {
            ("insertText", Some(_)) => {
                let data = event.data()?;
                let mut typed = data.chars();
                match (typed.next(), typed.next()) {
                    (Some(key), None) => Some(word.composition.key(key)),
                    _ => None,
                }
            }
            ("deleteContentBackward", Some(_)) if start == end => word.composition.backspace(),
            _ => {
                word.composition.end();
                None
            }
        }
    });
    let Some(Edit { remove, insert }) = edit else { return };
    event.prevent_default();
    let from = start.saturating_sub(u32::try_from(remove).unwrap_or(0));
    WORD.with_borrow_mut(|word| word.changing = true);
    field.replace(from, end, &insert);
    WORD.with_borrow_mut(|word| {
        word.changing = false;
        word.caret = from.saturating_add(length(&insert));
        word.field = Some(field);
    });
}

impl Word {
    /// Ends the word if the caret is elsewhere, something is selected, or the layout is another.
    fn go_on(&mut self, field: &Field, start: u32, end: u32) {
        let mode = switch::mode();
        if mode != self.mode {
            self.composition = Composition::new(mode.layout().unwrap_or_default());
            self.mode = mode;
        } else if start != end || start != self.caret || self.field.as_ref() != Some(field) {
            self.composition.end();
        }
    }
}
