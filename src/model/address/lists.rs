//! Addresses of lists, and of the other pages of a list.

use super::{AFTER, ARCHIVE, AUTHORS, BEFORE, POPULAR, TOPICS, encoded, section};
use crate::model::{list_page::Month, paging::Stretch, popular::Window, search::Day, slug::Slug};
use std::fmt::Display;

/// A section within a section.
pub fn subsection(outer: &Slug, slug: &Slug) -> String {
    format!("{}/{}", section(outer), encoded(slug))
}

/// What is read most; the usual window has the shorter address.
pub fn popular(window: Window) -> String {
    if window == Window::default() { POPULAR.to_owned() } else { format!("{POPULAR}/{}", window.as_str()) }
}

/// A topic.
pub fn topic(slug: &Slug) -> String {
    format!("{TOPICS}/{}", encoded(slug))
}

/// An author.
pub fn author(slug: &Slug) -> String {
    format!("{AUTHORS}/{}", encoded(slug))
}

/// The months of a year.
pub fn archive_year(year: i16) -> String {
    format!("{ARCHIVE}/{year:04}")
}

/// The days of a month.
pub fn archive_month(month: Month) -> String {
    match month {
        Month::Gregorian { year, month } => format!("{ARCHIVE}/{year:04}/{month:02}"),
        Month::Bangla { year, month } => format!("{ARCHIVE}/bangla/{year}/{month}"),
    }
}

/// What was published on a day.
pub fn archive_day(day: Day) -> String {
    format!("{ARCHIVE}/{:04}/{:02}/{:02}", day.year, day.month, day.day)
}

/// The page of a list that begins below an entry.
pub fn below(list: &str, entry: impl Display) -> String {
    format!("{list}?{BEFORE}={entry}")
}

/// The page of a list that ends above an entry.
pub fn above(list: &str, entry: impl Display) -> String {
    format!("{list}?{AFTER}={entry}")
}

/// A page of a list.
pub fn page(list: String, at: Stretch<impl Display>) -> String {
    match at {
        Stretch::Top => list,
        Stretch::Below(entry) => below(&list, entry),
        Stretch::Above(entry) => above(&list, entry),
    }
}

/// The page of a list of names that begins behind one.
pub fn following(list: &str, name: &Slug) -> String {
    format!("{list}?{AFTER}={}", encoded(name))
}

/// The page of a list of names that ends before one.
pub fn preceding(list: &str, name: &Slug) -> String {
    format!("{list}?{BEFORE}={}", encoded(name))
}
