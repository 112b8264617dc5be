//! The band of photo and video stories. On a phone it is pushed sideways.

use crate::{
    i18n::Texts,
    model::{article::ArticleCard, moment::Moment},
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        heading::Heading,
    },
};
use leptos::prelude::*;

/// Prints the band.
pub(super) fn pictures(articles: Vec<ArticleCard>, texts: Texts, now: Option<Moment>) -> Option<AnyView> {
    if articles.is_empty() {
        return None;
    }
    let stories = articles.into_iter().map(|article| {
        view! {
            <li class="pictures__story">
                <Card article size=Size::Tile rank=Rank::Third label=SectionLabel::Hidden texts now />
            </li>
        }
    });
    Some(
        view! {
            <section class="pictures" aria-labelledby="pictures">
                <Heading id="pictures">{texts.front_pictures()}</Heading>
                <ol class="pictures__stories" role="list">{stories.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}
