//! The quick search: a window with the search's form.

use super::{
    Labels, dialog,
    part::{all, first, make, put},
};
use crate::model::address;

/// Opens it, once.
pub(super) fn open(labels: Labels) -> Option<()> {
    if !all("dialog[open]").is_empty() {
        return Some(());
    }
    if let Some(words) = first("main [data-suggest]") {
        return words.focus().ok();
    }
    let label = make("label", &[("class", "field__label"), ("for", "find-words")], labels.find)?;
    let words = make(
        "input",
        &[
            ("class", "field__input"),
            ("id", "find-words"),
            ("name", address::SEARCH_WORDS),
            ("type", "search"),
            ("autocomplete", "off"),
            ("autocapitalize", "none"),
            ("spellcheck", "false"),
            ("enterkeyhint", "search"),
            ("maxlength", "200"),
            ("data-suggest", ""),
        ],
        "",
    )?;
    let field = make("div", &[("class", "field find__words"), ("data-typing", "")], "")?;
    put(&field, &[label, words.clone()]);
    let submit = make("button", &[("class", "button"), ("type", "submit")], labels.find_submit)?;
    let form = make("form", &[("class", "find__form"), ("role", "search"), ("action", address::SEARCH)], "")?;
    put(&form, &[field, submit]);
    dialog::open("dialog find", labels.find_submit, &[form], labels)?;
    words.focus().ok()
}
