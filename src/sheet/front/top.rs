//! The top of the front page: the lead, and the stories beside and below it.

use crate::{
    i18n::Texts,
    model::{article::ArticleCard, moment::Moment},
    ui::card::{Card, Rank, SectionLabel, Size},
};
use leptos::prelude::*;

/// Stories that stand beside the lead; the others stand in a row below.
const BESIDE: usize = 3;

/// Prints lead and secondary stories.
pub(super) fn top(
    lead: Option<ArticleCard>,
    mut secondary: Vec<ArticleCard>,
    texts: Texts,
    now: Option<Moment>,
) -> Option<AnyView> {
    if lead.is_none() && secondary.is_empty() {
        return None;
    }
    let below = secondary.split_off(BESIDE.min(secondary.len()));
    let list = move |class: &'static str, articles: Vec<ArticleCard>, first: Size, others: Size| {
        let stories = articles.into_iter().enumerate().map(move |(place, article)| {
            let size = if place == 0 { first } else { others };
            view! { <li class="top__story"><Card article size rank=Rank::Second label=SectionLabel::Shown texts now /></li> }
        });
        let stories: Vec<_> = stories.collect();
        (!stories.is_empty()).then(|| view! { <ol class=class role="list">{stories}</ol> })
    };
    Some(
        view! {
            <section class="top" aria-label=texts.front_top_stories()>
                {lead.map(|lead| view! {
                    <div class="top__lead">
                        <Card article=lead size=Size::Lead rank=Rank::Second label=SectionLabel::Shown texts now />
                    </div>
                })}
                {list("top__beside", secondary, Size::Tile, Size::Small)}
                {list("top__below", below, Size::Tile, Size::Tile)}
            </section>
        }
        .into_any(),
    )
}
