//! The way to the other pages of a list.

use leptos::prelude::*;

/// Stands under a list; holds links to the pages before and after.
#[component]
pub fn Pager(
    /// What it is called by those who do not see it.
    label: &'static str,
    children: Children,
) -> impl IntoView {
    view! { <nav class="pager" aria-label=label>{children()}</nav> }
}
