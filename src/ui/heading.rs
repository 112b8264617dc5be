//! The heading of a part of a page, and how long a headline is.

use leptos::prelude::*;

/// An `<h2>` that names the part whose `aria-labelledby` is `id`.
#[component]
pub fn Heading(id: &'static str, children: Children) -> impl IntoView {
    view! { <h2 class="heading" id=id>{children()}</h2> }
}

/// A headline with more letters than this is set smaller where it is set large.
const LONG: usize = 48;

/// The value of `data-length` for a headline. Bengali headlines run to fifteen words: set as large as short ones, they would push
/// everything else off the first screen.
pub fn length(headline: &str) -> Option<&'static str> {
    (bangla::segment::graphemes(headline) > LONG).then_some("long")
}
