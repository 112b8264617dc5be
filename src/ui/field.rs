//! Fields of a form, with label, hint and error.

use super::raw_text::raw_text;
use crate::{i18n::Texts, model::address};
use leptos::prelude::*;

/// One line: a name. `error` stands beside it and is announced with it; what was typed stays.
#[component]
pub fn NameField(
    /// The element's id.
    id: String,
    /// What the form sends it as.
    name: &'static str,
    label: &'static str,
    /// What stands in it at first.
    value: String,
    error: Option<String>,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for=id.clone()>{label}</label>
            <input
                class="field__input" id=id name=name type="text" autocomplete="name" required value=value
                aria-invalid=invalid(&error) aria-describedby=error_id.clone()
            />
            <p class="field__error" id=error_id>{error}</p>
        </div>
    }
}

/// Several lines.
#[component]
pub fn TextField(
    /// The element's id.
    id: String,
    /// What the form sends it as.
    name: &'static str,
    label: &'static str,
    hint: String,
    /// What stands in it at first.
    value: String,
    error: Option<String>,
) -> impl IntoView {
    // A parser drops a first line break, so there is one to drop.
    let typed = format!("\n{}", raw_text(&value));
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let described = format!("{error_id} {hint_id}");
    view! {
        <div class="field" data-typing="">
            <label class="field__label" for=id.clone()>{label}</label>
            <textarea
                class="field__input" id=id name=name rows="5" required
                aria-invalid=invalid(&error) aria-describedby=described inner_html=typed></textarea>
            <p class="field__error" id=error_id>{error}</p>
            <p class="field__hint" id=hint_id>{hint}</p>
        </div>
    }
}

/// Label and box of what is looked for, wherever a form leads to the search page.
#[component]
pub fn SearchWords(
    /// What stands in it at first.
    typed: String,
    texts: Texts,
) -> impl IntoView {
    view! {
        <label class="field__label" for=address::SEARCH_BOX>{texts.search_label()}</label>
        <input
            class="field__input" id=address::SEARCH_BOX name=address::SEARCH_WORDS type="search" value=typed
            autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" maxlength="200" data-suggest=""
        />
    }
}

fn invalid(error: &Option<String>) -> Option<&'static str> {
    error.is_some().then_some("true")
}
