//! The heading of a part of a page.

use leptos::prelude::*;

/// An `<h2>` that names the part whose `aria-labelledby` is `id`.
#[component]
pub fn Heading(id: &'static str, children: Children) -> impl IntoView {
    view! { <h2 class="heading" id=id>{children()}</h2> }
}
