//! সর্বশেষ খবর and জনপ্রিয় খবর, beside or under every page.

use crate::{
    i18n::Texts,
    model::{address, article::ArticleLink, page},
    ui::{heading::Heading, mixed::Mixed, moment::Moment},
};
use leptos::prelude::*;

/// Whether a list shows when its articles were published.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    Shown,
    Hidden,
}

/// Both lists.
#[component]
pub fn Rail(rail: page::Rail, texts: Texts) -> impl IntoView {
    view! {
        <aside class="rail" aria-label=texts.rail_label()>
            {list("latest", texts.rail_latest(), rail.latest, Times::Shown, texts)}
            {list("popular", texts.rail_popular(), rail.popular, Times::Hidden, texts)}
        </aside>
    }
    .into_any()
}

fn list(
    id: &'static str,
    heading: &'static str,
    articles: Vec<ArticleLink>,
    times: Times,
    texts: Texts,
) -> Option<AnyView> {
    if articles.is_empty() {
        return None;
    }
    let items = articles.into_iter().map(|article| {
        view! {
            <li class="rail__item">
                <a class="rail__link" href=address::article(&article.section, &article.slug)><Mixed text=article.headline /></a>
                {(times == Times::Shown).then(|| view! { <Moment at=article.published texts /> })}
            </li>
        }
    });
    Some(
        view! {
            <section class="rail__list" aria-labelledby=id>
                <Heading id>{heading}</Heading>
                <ol class="rail__items" role="list">{items.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}
