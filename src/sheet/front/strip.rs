//! A section's strip: its first story with a picture, and headlines.

use crate::{
    i18n::Texts,
    model::{address, moment::Moment, page::SectionStrip},
    ui::card::{Card, Rank, SectionLabel, Size},
};
use leptos::prelude::*;

/// Prints a strip.
pub(super) fn strip(strip: SectionStrip, texts: Texts, now: Option<Moment>) -> AnyView {
    let SectionStrip { section, articles } = strip;
    let id = format!("strip-{}", section.slug);
    let labelled = id.clone();
    let target = address::section(&section.slug);
    let more = texts.front_more_of_section(&section.name);
    let stories = articles.into_iter().enumerate().map(|(place, article)| {
        let size = if place == 0 { Size::Tile } else { Size::Headline };
        view! {
            <li class="strip__story">
                <Card article size rank=Rank::Third label=SectionLabel::Hidden texts now />
            </li>
        }
    });
    view! {
        <section class="strip" aria-labelledby=labelled>
            <h2 class="heading" id=id><a href=target.clone()>{section.name}</a></h2>
            <ol class="strip__stories" role="list">{stories.collect_view()}</ol>
            <p class="strip__more"><a href=target>{more}</a></p>
        </section>
    }
    .into_any()
}
