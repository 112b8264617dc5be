//! What people think: a headline each, under a name and a face.

use crate::{
    i18n::Texts,
    model::{moment::Moment, page::Opinion},
    ui::{
        card::{Card, Rank, SectionLabel, Size, Voice},
        heading::Heading,
    },
};
use leptos::prelude::*;

/// Prints the band.
pub(super) fn opinion(opinions: Vec<Opinion>, texts: Texts, now: Option<Moment>) -> Option<AnyView> {
    if opinions.is_empty() {
        return None;
    }
    let stories = opinions.into_iter().map(|Opinion { article, by, portrait }| {
        let voice = (!by.is_empty()).then_some(Voice { name: by, portrait });
        view! {
            <li class="opinion__story">
                <Card article size=Size::Opinion rank=Rank::Third label=SectionLabel::Hidden texts now voice />
            </li>
        }
    });
    Some(
        view! {
            <section class="opinion" aria-labelledby="opinion">
                <Heading id="opinion">{texts.front_opinion()}</Heading>
                <ol class="opinion__stories" role="list">{stories.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}
