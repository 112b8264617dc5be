//! An article that was found: where it answers is marked.

use crate::{
    i18n::Texts,
    model::{
        address,
        article::ArticleCard,
        search::{Marked, SearchResult as Found},
    },
    ui::moment::Moment,
};
use leptos::prelude::*;

#[component]
pub(super) fn SearchResult(result: Found, texts: Texts) -> impl IntoView {
    let Found { card, headline, excerpt } = result;
    let ArticleCard { section, slug, published, .. } = card;
    view! {
        <article class="result">
            <h2 class="result__headline"><a href=address::article(&section.slug, &slug)>{pieces(headline)}</a></h2>
            <p class="result__excerpt">{pieces(excerpt)}</p>
            <p class="result__place">
                <a href=address::section(&section.slug)>{section.name}</a>
                " · "
                <Moment at=published texts />
            </p>
        </article>
    }
}

fn pieces(pieces: Vec<Marked>) -> Vec<AnyView> {
    let piece = |Marked { text, hit }| if hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() };
    pieces.into_iter().map(piece).collect()
}
