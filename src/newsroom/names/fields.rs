//! The fields of a name's form.

use super::naming::Filled;
use crate::model::{
    newsroom::naming::{KnownName, NameField, NameForm, NameOf},
    slug::Slug,
};
use leptos::prelude::*;

/// A field of one line.
pub(super) struct Line {
    /// Ends the element's id.
    pub part: &'static str,
    pub label: &'static str,
    pub field: NameField,
    /// What stands in it.
    pub value: fn(&mut NameForm) -> &mut String,
    /// May be empty.
    pub hint: &'static str,
}

impl Filled {
    /// One line.
    pub(super) fn line(self, of: &str, line: Line) -> AnyView {
        let Line { part, label, field, value, hint } = line;
        let id = format!("{of}-{part}");
        let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
        let described = format!("{error_id} {hint_id}");
        let is_slug = field == NameField::Slug;
        view! {
            <div class="field" data-typing=(!is_slug).then_some("")>
                <label class="field__label" for=id.clone()>{label}</label>
                <input
                    class="field__input" id=id type="text" autocomplete="off" aria-describedby=described
                    autocapitalize=is_slug.then_some("none") spellcheck=is_slug.then_some("false")
                    aria-invalid=move || self.error(field).map(|_| "true")
                    prop:value=move || value(&mut self.form.get()).clone()
                    on:input=move |event| self.typed(|form| *value(form) = event_target_value(&event))
                />
                <p class="field__error" id=error_id role="alert">{move || self.error(field)}</p>
                {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            </div>
        }
        .into_any()
    }

    /// What is said of it.
    pub(super) fn about(self, of: &str) -> AnyView {
        let id = format!("{of}-about");
        let error_id = format!("{id}-error");
        let label = match self.of {
            NameOf::Section => self.texts.names_description(),
            NameOf::Topic => self.texts.names_introduction(),
            NameOf::Author => self.texts.names_biography(),
        };
        view! {
            <div class="field" data-typing="">
                <label class="field__label" for=id.clone()>{label}</label>
                <textarea
                    class="field__input fields__about" id=id rows="3" aria-describedby=error_id.clone()
                    aria-invalid=move || self.error(NameField::About).map(|_| "true")
                    prop:value=move || self.form.with(|form| form.about.clone())
                    on:input=move |event| self.typed(|form| form.about = event_target_value(&event))
                ></textarea>
                <p class="field__error" id=error_id role="alert">{move || self.error(NameField::About)}</p>
            </div>
        }
        .into_any()
    }

    /// The section that a section lies within.
    pub(super) fn outer(self, of: &str, own: Option<&Slug>, outer: RwSignal<Vec<KnownName>>) -> AnyView {
        let id = format!("{of}-within");
        let error_id = format!("{id}-error");
        let own = own.cloned();
        let options = move || {
            let others = outer.get().into_iter().filter(|section| Some(&section.slug) != own.as_ref());
            others
                .map(|section| {
                    let slug = section.slug.clone();
                    let chosen = move || self.form.with(|form| form.within.as_ref() == Some(&slug));
                    view! { <option value=section.slug.to_string() selected=chosen>{section.name}</option> }
                })
                .collect_view()
        };
        view! {
            <div class="field">
                <label class="field__label" for=id.clone()>{self.texts.names_within()}</label>
                <select
                    class="field__input" id=id aria-describedby=error_id.clone()
                    aria-invalid=move || self.error(NameField::Within).map(|_| "true")
                    on:change=move |event| self.typed(|form| form.within = Slug::parse(&event_target_value(&event)).ok())
                >
                    <option value="" selected=move || self.form.with(|form| form.within.is_none())>
                        {self.texts.names_in_navigation()}
                    </option>
                    {options}
                </select>
                <p class="field__error" id=error_id role="alert">{move || self.error(NameField::Within)}</p>
            </div>
        }
        .into_any()
    }
}
