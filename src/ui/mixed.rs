//! Bengali text with words of English in it: those are marked, so that a screen reader changes its voice (WCAG 3.1.2).

use bangla::segment::latin_runs;
use leptos::prelude::*;

/// The text, each run of Latin words in an element of its own language.
#[component]
pub fn Mixed(#[prop(into)] text: String) -> impl IntoView {
    let runs = latin_runs(&text).into_iter().map(|run| {
        let words = run.text.to_owned();
        if run.latin { view! { <span lang="en">{words}</span> }.into_any() } else { words.into_any() }
    });
    runs.collect_view().into_any()
}
