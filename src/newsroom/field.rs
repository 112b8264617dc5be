//! Fields of the newsroom's forms: what is typed is in a signal, what is wrong stands beside it.

use leptos::prelude::*;

/// One line.
#[component]
pub(super) fn LineField(
    /// The element's id.
    #[prop(into)]
    id: String,
    kind: &'static str,
    label: &'static str,
    /// What a browser may fill in (HTML, "autofill").
    #[prop(default = "off")]
    fill: &'static str,
    /// What stands in it.
    typed: RwSignal<String>,
    /// What may be said beside it.
    #[prop(optional, into)]
    hint: String,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether the form can be sent without it.
    #[prop(optional)]
    may_be_empty: bool,
) -> impl IntoView {
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let described = format!("{error_id} {hint_id}");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input
                class="field__input" id=id type=kind autocomplete=fill required=!may_be_empty bind:value=typed
                aria-invalid=move || error.get().map(|_| "true") aria-describedby=described
            />
            <p class="field__error" id=error_id role="alert">{move || error.get()}</p>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
        </div>
    }
}

/// One of some.
#[component]
pub(super) fn ChoiceField(
    /// The element's id.
    id: String,
    label: &'static str,
    /// Value and name of each.
    choices: Vec<(&'static str, &'static str)>,
    /// The value that is chosen.
    chosen: RwSignal<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <select class="field__input" id=id on:change=move |event| chosen.set(event_target_value(&event))>
                {choices.into_iter().map(|(value, name)| view! {
                    <option value=value selected=move || chosen.with(|chosen| chosen == value)>{name}</option>
                }).collect_view()}
            </select>
        </div>
    }
}
