//! What is read most, within an hour, a day or a week.

use super::list::{self, Position, stories};
use crate::{
    i18n::Texts,
    model::{
        address,
        list_page::PopularPage,
        paging::Stretch,
        popular::{PopularPlace, Window},
        sheet::Sheet,
        site::Site,
    },
    ui::{
        card::{Card, Rank, SectionLabel, Size},
        heading::Heading,
    },
};
use leptos::prelude::*;

/// Prints a page of the most read stories.
pub fn popular(page: PopularPage, at: Stretch<PopularPlace>, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let PopularPage { window, first_rank, articles, newest, rail } = page;
    let place = Position::in_news(address::popular(window), at, &articles, texts)
        .called(texts.popular_before(), texts.popular_behind());
    let headline = format!("{}: {}", texts.rail_popular(), name(window, texts));
    let head = place.head(site, &headline, &texts.popular_description(&site.name));
    list::sheet(head, rail, texts, site.today, move || {
        let items = articles.entries.into_iter().zip(first_rank..).map(move |(article, rank)| {
            view! {
                <li class="popular__item">
                    <span class="popular__rank">{texts.number(u64::from(rank))}</span>
                    <div class="popular__story">
                        <Card article size=Size::Normal rank=Rank::Second label=SectionLabel::Shown texts now />
                    </div>
                </li>
            }
        });
        view! {
            <h1 class="heading" data-size="page">{texts.rail_popular()}</h1>
            {windows(window, texts)}
            <ol class="popular__items" role="list">{items.collect_view()}</ol>
            {(!newest.is_empty()).then(|| view! {
                <p class="list__empty">{texts.popular_too_little()}</p>
                <section aria-labelledby="newest">
                    <Heading id="newest">{texts.popular_newest()}</Heading>
                    {stories(newest, Size::Normal, Rank::Third, SectionLabel::Shown, texts, now)}
                </section>
            })}
            {place.pager(texts)}
        }
        .into_any()
    })
}

/// The way to the other times.
fn windows(shown: Window, texts: Texts) -> AnyView {
    let links = Window::ALL.map(|window| {
        let current = (window == shown).then_some("page");
        view! { <li><a class="popular__window" href=address::popular(window) aria-current=current>{name(window, texts)}</a></li> }
    });
    view! {
        <nav class="popular__windows" aria-label=texts.popular_windows()><ul role="list">{links.collect_view()}</ul></nav>
    }
    .into_any()
}

fn name(window: Window, texts: Texts) -> &'static str {
    match window {
        Window::Hour => texts.popular_hour(),
        Window::Day => texts.popular_day(),
        Window::Week => texts.popular_week(),
    }
}
