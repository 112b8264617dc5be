//! The button that sends a form.

use leptos::prelude::*;

/// Sends its form. While that is `pending`, it says so and sends nothing: the script that sends it changes the words.
#[component]
pub fn SubmitButton(
    label: &'static str,
    pending_label: &'static str,
    #[prop(optional)] pending: bool,
) -> impl IntoView {
    view! {
        <button
            class="button"
            type="submit"
            aria-disabled=pending.then_some("true")
            data-state=pending.then_some("pending")
            data-other=if pending { label } else { pending_label }
        >
            {if pending { pending_label } else { label }}
        </button>
    }
}
