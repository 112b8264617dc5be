//! What is read most, numbered.

use crate::{
    i18n::Texts,
    model::{address, article::ArticleLink},
    ui::heading::Heading,
};
use leptos::prelude::*;

/// Prints the list.
pub(super) fn most_read(articles: Vec<ArticleLink>, texts: Texts) -> Option<AnyView> {
    if articles.is_empty() {
        return None;
    }
    let items = articles.into_iter().map(|article| {
        let target = address::article(&article.section, &article.slug);
        view! { <li class="most_read__item"><a class="most_read__link" href=target>{article.headline}</a></li> }
    });
    Some(
        view! {
            <section class="most_read" aria-labelledby="most-read">
                <Heading id="most-read">{texts.front_most_read()}</Heading>
                <ol class="most_read__items" role="list">{items.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}
