//! All stories, newest first, day by day.

use super::list::{self, Position, stories};
use crate::{
    i18n::Texts,
    model::{
        address, article::ArticleCard, list_page::LatestPage, paging::Stretch, search::Day, sheet::Sheet, site::Site,
    },
    ui::card::{Rank, SectionLabel, Size},
};
use leptos::prelude::*;

/// Prints a page of the latest stories.
pub fn latest(page: LatestPage, at: Stretch, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let place = Position::in_news(address::LATEST.to_owned(), at, &page.articles, texts);
    let head = place.head(site, texts.rail_latest(), &texts.latest_description(&site.name));
    list::sheet(head, page.rail, texts, site.today, move || {
        let empty = page.articles.entries.is_empty();
        let days = by_day(page.articles.entries).into_iter().map(move |(day, articles)| {
            let name = day.map(|day| texts.full_day(day)).unwrap_or_default();
            let (label, archive) = (name.clone(), day.map(address::archive_day));
            view! {
                <section class="latest__day" aria-label=label>
                    <h2 class="latest__date"><a href=archive>{name}</a></h2>
                    {stories(articles, Size::Normal, Rank::Third, SectionLabel::Shown, texts, now)}
                </section>
            }
        });
        view! {
            <h1 class="heading" data-size="page">{texts.rail_latest()}</h1>
            {empty.then(|| view! { <p class="list__empty">{texts.front_empty()}</p> })}
            {days.collect_view()}
            {place.pager(texts)}
        }
        .into_any()
    })
}

/// Stories by the day of their publication, in their order.
fn by_day(articles: Vec<ArticleCard>) -> Vec<(Option<Day>, Vec<ArticleCard>)> {
    let mut days: Vec<(Option<Day>, Vec<ArticleCard>)> = Vec::new();
    for article in articles {
        let civil = article.published.civil();
        let day = format!("{:04}-{:02}-{:02}", civil.year, civil.month, civil.day).parse().ok();
        match days.last_mut() {
            Some((last, stories)) if *last == day => stories.push(article),
            _ => days.push((day, vec![article])),
        }
    }
    days
}
