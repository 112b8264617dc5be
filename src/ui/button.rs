//! The button that sends a form.

use leptos::prelude::*;

/// Sends its form. While `pending`, it says so and sends nothing.
#[component]
pub fn SubmitButton(
    label: &'static str,
    pending_label: &'static str,
    #[prop(into)] pending: Signal<bool>,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="submit"
            aria-disabled=move || pending.get().then_some("true")
            data-state=move || pending.get().then_some("pending")
        >
            {move || if pending.get() { pending_label } else { label }}
        </button>
    }
}
