//! আরও পড়ুন: articles on the same matter.

use crate::{
    i18n::Texts,
    model::{article::ArticleCard, moment::Moment},
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        heading::Heading,
    },
};
use leptos::prelude::*;

/// The list, if there is anything to list.
#[component]
pub fn Related(articles: Vec<ArticleCard>, texts: Texts, now: Option<Moment>) -> impl IntoView {
    (!articles.is_empty()).then(|| {
        view! {
            <section class="related" aria-labelledby="related-title">
                <Heading id="related-title">{texts.article_related()}</Heading>
                <ol class="related__list" role="list">
                    {articles.into_iter().map(|article| view! {
                        <li class="related__item">
                            <Card article size=Size::Small rank=Rank::Third label=SectionLabel::Hidden texts now />
                        </li>
                    }).collect_view()}
                </ol>
            </section>
        }
    })
}
