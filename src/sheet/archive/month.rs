//! The calendar of a month: each day with the number of its stories, and what it is called in the other calendar.

use super::{Breadcrumb, Position, list, neighbours, other_calendar, unlisted_if};
use crate::{
    i18n::Texts,
    model::{
        address,
        list_page::{CalendarDay, Month, MonthPage},
        sheet::Sheet,
        site::Site,
    },
};
use leptos::prelude::*;

/// The day that a week begins with; 0 is Sunday.
const FIRST_WEEKDAY: u8 = 0;

/// Prints the page of a month of either calendar.
pub fn month(page: MonthPage, site: &Site) -> Sheet {
    let texts = Texts(site.locale);
    let MonthPage { month, days, around, others, rail } = page;
    let path = address::archive_month(month);
    let name = texts.month_year(month);
    let mut steps = vec![(texts.archive_heading().to_owned(), address::ARCHIVE.to_owned())];
    match month {
        Month::Gregorian { year, .. } => {
            steps.push((texts.figure(year.unsigned_abs().into()), address::archive_year(year)));
            steps.push((texts.month_name(month).to_owned(), path.clone()));
        }
        Month::Bangla { .. } => steps.push((name.clone(), path.clone())),
    }
    let articles: u64 = days.iter().map(|day| u64::from(day.articles)).sum();
    let head = Position::alone(path).head(site, &texts.archive_month(&name), &texts.archive_description(&site.name));
    let head = unlisted_if(articles == 0, head);
    let link = move |month: Month| (texts.month_year(month), address::archive_month(month));
    let around = (around.0.map(link), around.1.map(link));
    list::sheet(head, rail, texts, site.today, move || {
        let all = if articles == 0 { texts.archive_empty_month().to_owned() } else { texts.list_count(articles) };
        view! {
            <Breadcrumb steps texts />
            <h1 class="heading" data-size="page">{name.clone()}</h1>
            {(!others.is_empty()).then(|| other_calendar(&others, texts))}
            <table class="month">
                <caption class="month__caption">{name} ": " {all}</caption>
                <thead><tr>{weekdays(texts)}</tr></thead>
                <tbody>{weeks(days, month, texts)}</tbody>
            </table>
            {neighbours(around, texts)}
        }
        .into_any()
    })
}

fn weekdays(texts: Texts) -> AnyView {
    let short: Vec<_> = texts.archive_weekdays().split(' ').collect();
    let days = (0..7).map(|place| (FIRST_WEEKDAY + place) % 7);
    days.map(|day| {
        let name = short.get(usize::from(day)).copied().unwrap_or_default();
        view! { <th class="month__weekday" scope="col"><abbr title=texts.weekday(day)>{name}</abbr></th> }
    })
    .collect_view()
    .into_any()
}

/// Rows of seven, with room before the first day and behind the last.
fn weeks(days: Vec<CalendarDay>, month: Month, texts: Texts) -> AnyView {
    let before = days.first().map_or(0, |day| (day.weekday + 7 - FIRST_WEEKDAY) % 7);
    let mut cells: Vec<Option<CalendarDay>> = vec![None; usize::from(before)];
    cells.extend(days.into_iter().map(Some));
    cells.resize(cells.len().next_multiple_of(7), None);
    let rows = cells.chunks(7).map(|week| {
        let cells = week.iter().map(|day| match day {
            Some(day) => cell(*day, month, texts),
            None => view! { <td class="month__cell" data-outside=""></td> }.into_any(),
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    rows.collect_view().into_any()
}

fn cell(CalendarDay { day, bangla, articles, .. }: CalendarDay, month: Month, texts: Texts) -> AnyView {
    let gregorian = u32::from(day.day.unsigned_abs());
    let bangla = bangla.map(|(day, _)| u32::from(day));
    let (own, other) = match month {
        Month::Gregorian { .. } => (gregorian, bangla),
        Month::Bangla { .. } => (bangla.unwrap_or_default(), Some(gregorian)),
    };
    let other = other.map(|other| view! { <span class="month__other" aria-hidden="true">{texts.figure(other)}</span> });
    let own = texts.figure(own);
    if articles == 0 {
        return view! { <td class="month__cell"><span class="month__day">{own}</span>{other}</td> }.into_any();
    }
    let count = u64::from(articles);
    view! {
        <td class="month__cell">
            <a class="month__link" href=address::archive_day(day)>
                <span class="month__day">{own}</span>
                {other}
                <span class="month__words">{format!(" ({}): {}", texts.long_day(day), texts.list_count(count))}</span>
                <span class="month__count" aria-hidden="true">{texts.number(count)}</span>
            </a>
        </td>
    }
    .into_any()
}
