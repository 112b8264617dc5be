//! What was published when: years with their months.

mod day;
mod month;

pub use self::{day::day, month::month};

use super::{
    breadcrumb::{Breadcrumb, Step},
    list::{self, Position},
};
use crate::{
    i18n::Texts,
    model::{
        address,
        list_page::{ArchivePage, Month, YearCounts},
        sheet::{Head, Shared, Sheet},
        site::Site,
    },
};
use leptos::prelude::*;

/// Prints the page of all years, or of one.
pub fn archive(page: ArchivePage, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let ArchivePage { year, years, around, bangla, rail } = page;
    let path = year.map_or_else(|| address::ARCHIVE.to_owned(), address::archive_year);
    let shown = year.map(|year| texts.figure(year.unsigned_abs().into()));
    let heading = shown.as_ref().map_or_else(|| texts.archive_heading().to_owned(), |year| texts.archive_year(year));
    let is_empty = years.iter().all(|year| year.months.iter().all(|articles| *articles == 0));
    let head = Position::alone(path.clone()).head(site, &heading, &texts.archive_description(&site.name));
    let head = unlisted_if(is_empty && year.is_some(), head);
    let steps = shown.map(|year| vec![(texts.archive_heading().to_owned(), address::ARCHIVE.to_owned()), (year, path)]);
    list::sheet(head, rail, texts, site.today, move || {
        let nothing = if year.is_some() { texts.archive_empty_year() } else { texts.front_empty() };
        let around = (around.0.map(year_link(texts)), around.1.map(year_link(texts)));
        view! {
            {steps.map(|steps| view! { <Breadcrumb steps texts /> })}
            <h1 class="heading" data-size="page">{heading}</h1>
            {is_empty.then(|| view! { <p class="list__empty">{nothing}</p> })}
            {years.into_iter().map(|counts| months_of(counts, year.is_none(), texts)).collect_view()}
            {bangla.map(|month| other_calendar(&[month], texts))}
            {year.is_some().then(|| neighbours(around, texts))}
        }
        .into_any()
    })
}

/// Empty days, months and years are pages, and no search engine needs them.
fn unlisted_if(is_empty: bool, head: Head) -> Head {
    Head { shared: Shared { is_unlisted: is_empty, ..head.shared }, ..head }
}

fn year_link(texts: Texts) -> impl Fn(i16) -> Step {
    move |year| (texts.figure(year.unsigned_abs().into()), address::archive_year(year))
}

/// A year: its months, those with articles as links.
fn months_of(YearCounts { year, months }: YearCounts, titled: bool, texts: Texts) -> AnyView {
    let all: u64 = months.iter().map(|articles| u64::from(*articles)).sum();
    let months = months.into_iter().zip(1_i8..).map(move |(articles, month)| {
        let month = Month::Gregorian { year, month };
        let name = texts.month_name(month);
        if articles == 0 {
            return view! { <li class="archive__month" data-empty=""><span class="archive__name">{name}</span></li> }
                .into_any();
        }
        view! {
            <li class="archive__month">
                <a class="archive__name" href=address::archive_month(month)>{name}</a>
                <span class="archive__count">{texts.list_count(u64::from(articles))}</span>
            </li>
        }
        .into_any()
    });
    let title = titled.then(|| {
        view! {
            <h2 class="archive__year">
                <a href=address::archive_year(year)>{texts.figure(year.unsigned_abs().into())}</a>
                " "
                <span class="archive__count">{texts.list_count(all)}</span>
            </h2>
        }
    });
    view! { <section class="archive">{title}<ol class="archive__months" role="list">{months.collect_view()}</ol></section> }
        .into_any()
}

/// The way to the months of the other calendar.
fn other_calendar(months: &[Month], texts: Texts) -> AnyView {
    let label = match months.first() {
        Some(Month::Gregorian { .. }) => texts.archive_gregorian(),
        _ => texts.archive_bangla(),
    };
    let links = months.iter().map(|month| {
        view! { " " <a href=address::archive_month(*month)>{texts.month_year(*month)}</a> }
    });
    view! { <p class="archive__other">{label} ":" {links.collect_view()}</p> }.into_any()
}

/// The way to what stands before and after.
fn neighbours((before, after): (Option<Step>, Option<Step>), texts: Texts) -> AnyView {
    (before.is_some() || after.is_some())
        .then(|| {
            view! {
                <nav class="archive__around" aria-label=texts.archive_around()>
                    {before.map(|(name, to)| view! { <a class="archive__before" rel="prev" href=to>{name}</a> })}
                    {after.map(|(name, to)| view! { <a class="archive__after" rel="next" href=to>{name}</a> })}
                </nav>
            }
        })
        .into_any()
}
