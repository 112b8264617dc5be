//! A text field and the caret in it. Positions are in UTF-16 code units, as the browser counts.

use super::PLACE;
use crate::browser::document::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

/// One line or several.
#[derive(Clone, PartialEq)]
pub(super) enum Field {
    Line(HtmlInputElement),
    Area(HtmlTextAreaElement),
}

impl Field {
    /// The field that an element is, if Bengali can be typed in it.
    pub(super) fn of(element: Element) -> Option<Self> {
        element.closest(PLACE).ok()??;
        match element.dyn_into::<HtmlTextAreaElement>() {
            Ok(area) => Some(Self::Area(area)),
            Err(element) => element.dyn_into().ok().map(Self::Line),
        }
    }

    /// The field in which something happens.
    pub(super) fn in_which(event: &Event) -> Option<Self> {
        Self::of(event.target()?.dyn_into().ok()?)
    }

    pub(super) fn element(&self) -> &Element {
        match self {
            Self::Line(line) => line,
            Self::Area(area) => area,
        }
    }

    /// The marked element round it.
    pub(super) fn place(&self) -> Option<Element> {
        self.element().closest(PLACE).ok()?
    }

    /// Beginning and end of what is selected.
    pub(super) fn selection(&self) -> Option<(u32, u32)> {
        let (start, end) = match self {
            Self::Line(line) => (line.selection_start(), line.selection_end()),
            Self::Area(area) => (area.selection_start(), area.selection_end()),
        };
        Some((start.ok()??, end.ok()??))
    }

    fn select(&self, start: u32, end: u32) {
        let _ = match self {
            Self::Line(line) => line.set_selection_range(start, end),
            Self::Area(area) => area.set_selection_range(start, end),
        };
    }

    pub(super) fn value(&self) -> String {
        match self {
            Self::Line(line) => line.value(),
            Self::Area(area) => area.value(),
        }
    }

    /// Puts `text` in place of what stands between two positions. It is done as an editing command, which is deprecated and all the same the
    /// only way that leaves the browser's "undo" whole.
    pub(super) fn replace(&self, start: u32, end: u32, text: &str) {
        self.select(start, end);
        let Some(document) = document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
            return;
        };
        let done = if text.is_empty() {
            start == end || document.exec_command("delete").unwrap_or(false)
        } else {
            document.exec_command_with_show_ui_and_value("insertText", false, text).unwrap_or(false)
        };
        if !done {
            let _ = match self {
                Self::Line(line) => line.set_range_text_with_start_and_end(text, start, end),
                Self::Area(area) => area.set_range_text_with_start_and_end(text, start, end),
            };
            let after = start.saturating_add(length(text));
            self.select(after, after);
        }
    }
}

/// Of a text, in the browser's units.
pub(super) fn length(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
