//! The living part of the paper: the page that shows one sheet after another, and what on it answers to a reader.

pub mod news;
pub mod page;
pub mod tools;
mod trouble;
pub mod writing;

use crate::{browser::document, i18n::Texts, model::site::Locale};

/// Texts in the language of the page. For events and effects, which run in the browser.
fn texts() -> Texts {
    Texts(Locale::of(&document::language()))
}
