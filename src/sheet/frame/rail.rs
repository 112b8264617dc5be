//! সর্বশেষ খবর and জনপ্রিয় খবর, beside or under every page.

use crate::{
    i18n::Texts,
    model::{address, article::ArticleLink, moment, page},
    ui::{
        heading::Heading,
        mixed::Mixed,
        moment::{Detail, Moment},
    },
};
use leptos::prelude::*;

/// What stands beside the headlines of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Order {
    /// The time of each.
    Time(Detail),
    /// The place of each.
    Rank,
}

/// Both lists.
#[component]
pub fn Rail(
    rail: page::Rail,
    texts: Texts,
    /// When the page is printed: times are told as seen from then.
    #[prop(optional_no_strip)]
    now: Option<moment::Moment>,
) -> impl IntoView {
    let detail = now.map_or(Detail::DateAndTime, Detail::SeenFrom);
    view! {
        <aside class="rail" aria-label=texts.rail_label()>
            {list("latest", address::LATEST, texts.rail_latest(), rail.latest, Order::Time(detail), texts)}
            {list("popular", address::POPULAR, texts.rail_popular(), rail.popular, Order::Rank, texts)}
        </aside>
    }
    .into_any()
}

fn list(
    id: &'static str,
    all: &'static str,
    heading: &'static str,
    articles: Vec<ArticleLink>,
    order: Order,
    texts: Texts,
) -> Option<AnyView> {
    if articles.is_empty() {
        return None;
    }
    let items = articles.into_iter().map(|article| {
        view! {
            <li class="rail__item">
                <a class="rail__link" href=address::article(&article.section, &article.slug)><Mixed text=article.headline /></a>
                {match order {
                    Order::Time(detail) => Some(view! { <Moment at=article.published detail texts /> }),
                    Order::Rank => None,
                }}
            </li>
        }
    });
    Some(
        view! {
            <section class="rail__list" aria-labelledby=id>
                <Heading id><a href=all>{heading}</a></Heading>
                <ol class="rail__items" role="list" data-order=(order == Order::Rank).then_some("rank")>{items.collect_view()}</ol>
            </section>
        }
        .into_any(),
    )
}
