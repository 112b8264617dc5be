//! What was published when: years, months of both calendars, days. Days are those of the site's clocks.

use super::{PAGE, card, rail::rail};
use crate::{
    i18n::Texts,
    model::{
        error::AppError,
        list_page::{ArchivePage, CalendarDay, DayPage, Month, MonthPage, YearCounts},
        moment::UtcMillis,
        paging::Stretch,
        search::Day,
    },
    server::{
        error::Failure,
        state::AppState,
        store::{StoreResult, list::ListOf, purge::Tag},
    },
};
use bangla::{
    calendar::{BanglaDate, Rule},
    date::Civil,
};

/// All that the page of all years shows.
pub async fn archive(state: &AppState) -> Result<ArchivePage, Failure> {
    state.trail.note(Tag::Paper);
    let (span, rail) = tokio::try_join!(state.store.published_span(), rail(state))?;
    let years = match span.map(|(first, last)| (day_at(state, first).year, day_at(state, last).year)) {
        Some((first, last)) => year_counts(state, first, last).await?,
        None => Vec::new(),
    };
    let today = state.clock.moment(state.clock.now()).civil();
    let bangla = rule(state).and_then(|rule| bangla_month(BanglaDate::from_civil(&today, rule)));
    Ok(ArchivePage { year: None, years, around: (None, None), bangla, rail })
}

/// All that the page of one year shows.
pub async fn year(state: &AppState, year: i16) -> Result<ArchivePage, Failure> {
    state.trail.note(Tag::Paper);
    let (begins, ends) = (
        state.clock.beginning_of(Day { year, month: 1, day: 1 }),
        state.clock.end_of(Day { year, month: 12, day: 31 }),
    );
    let (years, (before, after), rail) =
        tokio::try_join!(year_counts(state, year, year), state.store.published_around(begins, ends), rail(state))?;
    let around = (before.map(|at| day_at(state, at).year), after.map(|at| day_at(state, at).year));
    // Boishakh begins in the middle of April.
    let april = Civil::from_date(year.into(), 4, 20);
    let bangla = rule(state).zip(april).and_then(|(rule, april)| bangla_month(BanglaDate::from_civil(&april, rule)));
    Ok(ArchivePage { year: Some(year), years, around, bangla, rail })
}

/// All that the page of a month shows.
pub async fn month(state: &AppState, month: Month) -> Result<MonthPage, Failure> {
    state.trail.note(Tag::Paper);
    let days = match month {
        Month::Gregorian { year, month } => gregorian_days(year, month),
        Month::Bangla { year, month } => bangla_days(year, month, rule(state).ok_or(AppError::NotFound)?),
    };
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Err(AppError::NotFound.into());
    };
    let (begins, ends) = (state.clock.beginning_of(first), state.clock.end_of(last));
    let mut borders: Vec<UtcMillis> = days.iter().map(|day| state.clock.beginning_of(*day)).collect();
    borders.push(ends);
    let (counts, span, rail) =
        tokio::try_join!(state.store.count_published(&borders), state.store.published_span(), rail(state))?;
    let rule = rule(state);
    let others = match month {
        Month::Gregorian { .. } => [first, last].into_iter().filter_map(|day| bangla_of(day, rule)).collect(),
        Month::Bangla { .. } => vec![month_of(first), month_of(last)],
    };
    // Readers and search engines are led as far as there are articles, and no farther.
    let previous = span.filter(|(first, _)| *first < begins).and_then(|_| beside(month, -1));
    let next = span.filter(|(_, last)| *last >= ends).and_then(|_| beside(month, 1));
    let days = days.into_iter().zip(counts).map(|(day, articles)| calendar_day(day, articles, rule)).collect();
    Ok(MonthPage { month, days, around: (previous, next), others: deduplicated(others), rail })
}

/// All that the page of a day shows.
pub async fn day(state: &AppState, day: Day, at: Stretch) -> Result<DayPage, Failure> {
    state.trail.note(Tag::Paper);
    let (begins, ends) = (state.clock.beginning_of(day), state.clock.end_of(day));
    let (articles, (before, after), rail) = tokio::try_join!(
        state.store.list_articles(ListOf::Published(begins, ends), at, PAGE),
        state.store.published_around(begins, ends),
        rail(state)
    )?;
    Ok(DayPage {
        day,
        articles: articles.map(|article| card(state, article)),
        around: (before.map(|at| day_at(state, at)), after.map(|at| day_at(state, at))),
        bangla: bangla_of(day, rule(state)),
        rail,
    })
}

/// Each year's articles by month, the last year first; years without any are left out unless there is one year only.
async fn year_counts(state: &AppState, first: i16, last: i16) -> StoreResult<Vec<YearCounts>> {
    let months = (first..=last).flat_map(|year| (1..=12).map(move |month| Day { year, month, day: 1 }));
    let mut borders: Vec<UtcMillis> = months.map(|day| state.clock.beginning_of(day)).collect();
    borders.push(state.clock.end_of(Day { year: last, month: 12, day: 31 }));
    let counts = state.store.count_published(&borders).await?;
    let years =
        (first..=last).zip(counts.chunks(12)).map(|(year, months)| YearCounts { year, months: months.to_vec() });
    let mut years: Vec<_> =
        years.filter(|counts| first == last || counts.months.iter().any(|articles| *articles > 0)).collect();
    years.reverse();
    Ok(years)
}

fn rule(state: &AppState) -> Option<Rule> {
    let site = &state.config.site;
    Texts(site.language).bangla_rule(site.bangla_calendar)
}

fn day_at(state: &AppState, at: UtcMillis) -> Day {
    let Civil { year, month, day, .. } = state.clock.moment(at).civil();
    day_of(year, month, day).unwrap_or(Day { year: 1, month: 1, day: 1 })
}

fn day_of(year: i32, month: u8, day: u8) -> Option<Day> {
    let year = i16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
    Some(Day { year, month: i8::try_from(month).ok()?, day: i8::try_from(day).ok()? })
}

fn civil(day: Day) -> Option<Civil> {
    Civil::from_date(day.year.into(), day.month.unsigned_abs(), day.day.unsigned_abs())
}

fn gregorian_days(year: i16, month: i8) -> Vec<Day> {
    (1..=31).map(|day| Day { year, month, day }).filter(|day| civil(*day).is_some()).collect()
}

/// None of a month that reaches beyond the years that have addresses.
fn bangla_days(year: i16, month: i8, rule: Rule) -> Vec<Day> {
    let Some(first) = BanglaDate::new(year.into(), month.unsigned_abs(), 1, rule) else { return Vec::new() };
    let length = i32::from(first.month_length());
    let days = (0..length).map(|later| first.plus_days(later).to_civil());
    days.map(|day| day_of(day.year, day.month, day.day)).collect::<Option<_>>().unwrap_or_default()
}

fn month_of(Day { year, month, .. }: Day) -> Month {
    Month::Gregorian { year, month }
}

fn bangla_of(day: Day, rule: Option<Rule>) -> Option<Month> {
    civil(day).zip(rule).and_then(|(day, rule)| bangla_month(BanglaDate::from_civil(&day, rule)))
}

fn bangla_month(date: BanglaDate) -> Option<Month> {
    let year = i16::try_from(date.year()).ok().filter(|year| (1..=9999).contains(year))?;
    Some(Month::Bangla { year, month: i8::try_from(date.month()).ok()? })
}

fn calendar_day(day: Day, articles: u32, rule: Option<Rule>) -> CalendarDay {
    let civil = civil(day);
    let bangla = civil.zip(rule).map(|(day, rule)| BanglaDate::from_civil(&day, rule));
    CalendarDay {
        day,
        weekday: civil.map_or(0, |day| day.weekday),
        bangla: bangla.map(|date| (date.day(), date.month())),
        articles,
    }
}

/// The month so many months later.
fn beside(month: Month, later: i16) -> Option<Month> {
    let moved = |year: i16, month: i8| {
        let months = year.checked_mul(12)?.checked_add(i16::from(month) - 1)?.checked_add(later)?;
        let year = Some(months.div_euclid(12)).filter(|year| (1..=9999).contains(year))?;
        Some((year, i8::try_from(months.rem_euclid(12)).ok()? + 1))
    };
    match month {
        Month::Gregorian { year, month } => moved(year, month).map(|(year, month)| Month::Gregorian { year, month }),
        Month::Bangla { year, month } => moved(year, month).map(|(year, month)| Month::Bangla { year, month }),
    }
}

fn deduplicated(mut months: Vec<Month>) -> Vec<Month> {
    months.dedup();
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_follow_each_other_over_the_ends_of_years() {
        let month = |year, month| Month::Gregorian { year, month };
        assert_eq!(beside(month(2024, 12), 1), Some(month(2025, 1)));
        assert_eq!(beside(month(2024, 1), -1), Some(month(2023, 12)));
        assert_eq!((beside(month(1, 1), -1), beside(month(9999, 12), 1)), (None, None));
    }

    #[test]
    fn a_bangla_month_is_days_of_two_gregorian_ones() {
        let poush = bangla_days(1431, 9, Rule::Bangladesh);
        assert_eq!(poush.first(), "2024-12-16".parse().ok().as_ref());
        assert_eq!((poush.len(), poush.last()), (30, "2025-01-14".parse().ok().as_ref()));
        assert!(bangla_days(9999, 1, Rule::Bangladesh).is_empty());
    }
}
