//! The door of the newsroom: pages for who is not in yet. They are plain documents with plain forms; only who
//! comes in with a passkey needs a small script.

pub mod code;
pub mod forgotten;
pub mod join;
mod passkey;
pub mod sign_in;

use super::{plain, printed};
use crate::{
    i18n::Texts,
    model::{
        address,
        site::{Site, Styles},
    },
};
use leptos::prelude::*;

/// The document round a page of the door.
fn document<V: IntoView>(site: &Site, styles: &Styles, title: &str, content: impl FnOnce() -> V) -> String {
    let texts = Texts(site.locale);
    let heading = title.to_owned();
    let body = printed(move || {
        view! {
            <div class="door">
                <header class="door__header">
                    <p class="door__name">{site.name.clone()}</p>
                    <a class="door__back" href=address::FRONT>{texts.newsroom_back()}</a>
                </header>
                <main class="door__content" id="content" tabindex="-1">
                    <h1 class="heading" data-size="page">{heading}</h1>
                    {content()}
                </main>
            </div>
        }
    });
    plain::document(site, &[&styles.paper, &styles.newsroom], title, &body)
}

/// One line of a form.
#[component]
fn DoorField(
    /// What the form sends it as; also its id.
    name: &'static str,
    kind: &'static str,
    label: &'static str,
    /// What a browser may fill in (HTML, "autofill").
    fill: &'static str,
    /// What stands in it at first.
    #[prop(optional, into)]
    value: String,
    /// What may be said beside it.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong with what was sent before.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    let (error_id, hint_id) = (format!("{name}-error"), format!("{name}-hint"));
    let described = format!("{error_id} {hint_id}");
    // A reader of the screen, and whoever types, begins where something is wrong.
    let focus = error.is_some();
    let value = Some(value).filter(|value| !value.is_empty());
    view! {
        <div class="field">
            <label class="field__label" for=name>{label}</label>
            <input
                class="field__input" id=name name=name type=kind autocomplete=fill required value=value autofocus=focus
                aria-invalid=error.is_some().then_some("true") aria-describedby=described
            />
            <p class="field__error" id=error_id>{error}</p>
            <p class="field__hint" id=hint_id>{hint}</p>
        </div>
    }
}
