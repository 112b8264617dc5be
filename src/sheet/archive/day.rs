//! What was published on a day.

use super::{super::list::page_of_stories, Breadcrumb, Position, list, neighbours, other_calendar, unlisted_if};
use crate::{
    i18n::Texts,
    model::{
        address,
        list_page::{DayPage, Month},
        paging::Stretch,
        search::Day,
        sheet::Sheet,
        site::Site,
    },
    ui::card::{SectionLabel, Size},
};
use leptos::prelude::*;

/// Prints a page of a day.
pub fn day(page: DayPage, at: Stretch, site: &Site) -> Sheet {
    let (texts, now) = (Texts(site.locale), site.today);
    let DayPage { day, articles, around, bangla, rail } = page;
    let path = address::archive_day(day);
    let month = Month::Gregorian { year: day.year, month: day.month };
    let steps = vec![
        (texts.archive_heading().to_owned(), address::ARCHIVE.to_owned()),
        (texts.figure(day.year.unsigned_abs().into()), address::archive_year(day.year)),
        (texts.month_name(month).to_owned(), address::archive_month(month)),
        (texts.figure(day.day.unsigned_abs().into()), path.clone()),
    ];
    let heading = texts.full_day(day);
    let place = Position::in_news(path, at, &articles, texts);
    let is_empty = articles.entries.is_empty();
    let head = unlisted_if(is_empty, place.head(site, &heading, &texts.archive_day_description(&heading, &site.name)));
    let link = move |day: Day| (texts.long_day(day), address::archive_day(day));
    let around = (around.0.map(link), around.1.map(link));
    list::sheet(head, rail, texts, site.today, move || {
        view! {
            <Breadcrumb steps texts />
            <h1 class="heading" data-size="page">{heading}</h1>
            {bangla.map(|month| other_calendar(&[month], texts))}
            {page_of_stories(articles.entries, place, Size::Lead, SectionLabel::Shown, texts.archive_empty_day().to_owned(), texts, now)}
            {neighbours(around, texts)}
        }
        .into_any()
    })
}
