//! The newest stories of the site, one under the other with their times, beside the top of the front page.

use crate::{
    i18n::Texts,
    model::{address, article::ArticleLink, moment},
    ui::{
        heading::Heading,
        moment::{Detail, Moment},
    },
};
use leptos::prelude::*;

/// Prints the list.
pub(super) fn newest(articles: Vec<ArticleLink>, texts: Texts, now: Option<moment::Moment>) -> Option<AnyView> {
    if articles.is_empty() {
        return None;
    }
    let detail = now.map_or(Detail::DateAndTime, Detail::SeenFrom);
    let items = articles.into_iter().map(|article| {
        let target = address::article(&article.section, &article.slug);
        view! {
            <li class="newest__item">
                <Moment at=article.published detail texts />
                <a class="newest__link" href=target>{article.headline}</a>
            </li>
        }
    });
    Some(
        view! {
            <section class="newest" aria-labelledby="newest">
                <Heading id="newest">{texts.rail_latest()}</Heading>
                <ol class="newest__items" role="list">{items.collect_view()}</ol>
                <p class="newest__more"><a href=address::LATEST>{texts.front_all_latest()}</a></p>
            </section>
        }
        .into_any(),
    )
}
