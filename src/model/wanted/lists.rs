//! Which list an address asks for.

use crate::model::{
    address,
    list_page::Month,
    paging::Stretch,
    popular::{PopularPlace, Window},
    search::Day,
    slug::Slug,
};
use std::{borrow::Cow, str::FromStr};

/// A list under an address of the engine's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedList {
    /// `/latest`
    Latest(Stretch),
    /// `/popular`, `/popular/hour`
    Popular(Window, Stretch<PopularPlace>),
    /// `/topic`
    Topics(Stretch<Slug>),
    /// `/topic/{slug}`
    Topic(Slug, Stretch),
    /// `/author`
    Authors(Stretch<Slug>),
    /// `/author/{slug}`
    Author(Slug, Stretch),
    /// `/archive`
    Archive,
    /// `/archive/2024`
    Year(i16),
    /// `/archive/2024/12`, `/archive/bangla/1431/9`
    Month(Month),
    /// `/archive/2024/12/23`
    Day(Day, Stretch),
}

impl WantedList {
    /// Reads the segments of a path, and the query by `value`.
    pub(super) fn read<'q>(segments: &[&str], value: impl Fn(&str) -> Option<Cow<'q, str>>) -> Option<Self> {
        let by_name = || stretch(&value, address::AFTER, address::BEFORE);
        let by_time = || news_stretch(&value);
        match segments {
            ["latest"] => Some(Self::Latest(by_time()?)),
            ["popular"] => Some(Self::Popular(Window::default(), news_stretch(&value)?)),
            ["popular", window] => {
                let window = Window::ALL.into_iter().find(|known| known.as_str() == *window)?;
                Some(Self::Popular(window, news_stretch(&value)?))
            }
            ["topic"] => Some(Self::Topics(by_name()?)),
            ["topic", slug] => Some(Self::Topic(Slug::parse(slug).ok()?, by_time()?)),
            ["author"] => Some(Self::Authors(by_name()?)),
            ["author", slug] => Some(Self::Author(Slug::parse(slug).ok()?, by_time()?)),
            ["archive"] => Some(Self::Archive),
            ["archive", year] => Some(Self::Year(year_of(year)?)),
            ["archive", "bangla", year, month] => Some(Self::Month(Month::Bangla {
                year: plain(year, 4)?,
                month: plain(month, 2)
                    .and_then(|month| i8::try_from(month).ok())
                    .filter(|month| (1..=12).contains(month))?,
            })),
            ["archive", year, month] => {
                let day: Day = format!("{year}-{month}-01").parse().ok()?;
                Some(Self::Month(Month::Gregorian { year: day.year, month: day.month }))
            }
            ["archive", year, month, day] => Some(Self::Day(format!("{year}-{month}-{day}").parse().ok()?, by_time()?)),
            _ => None,
        }
    }
}

/// The page of a list of news; none if it cannot be read.
pub(super) fn news_stretch<'q, C: FromStr>(value: impl Fn(&str) -> Option<Cow<'q, str>>) -> Option<Stretch<C>> {
    stretch(value, address::BEFORE, address::AFTER)
}

fn stretch<'q, C: FromStr>(
    value: impl Fn(&str) -> Option<Cow<'q, str>>,
    below: &str,
    above: &str,
) -> Option<Stretch<C>> {
    match (value(below), value(above)) {
        (Some(place), _) => place.parse().ok().map(Stretch::Below),
        (None, Some(place)) => place.parse().ok().map(Stretch::Above),
        (None, None) => Some(Stretch::Top),
    }
}

/// Four digits, from the year 1.
fn year_of(text: &str) -> Option<i16> {
    format!("{text}-01-01").parse().ok().map(|day: Day| day.year)
}

/// A number as it is written in an address: no sign, no zero in front.
fn plain(text: &str, digits: usize) -> Option<i16> {
    let is_plain = text.len() <= digits && !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::wanted::Wanted;

    #[test]
    fn an_address_leads_back_to_its_list() {
        let slug = Slug::parse("নদী").unwrap();
        let place = "5.00000000000000000000000000000007".parse().unwrap();
        let popular = PopularPlace { hour: 9, score: 8, id: uuid::Uuid::from_u128(7) };
        let day: Day = "2024-02-29".parse().unwrap();
        let (gregorian, bangla) = (Month::Gregorian { year: 2024, month: 12 }, Month::Bangla { year: 1431, month: 9 });
        for (address, wanted) in [
            (address::LATEST.to_owned(), WantedList::Latest(Stretch::Top)),
            (address::above(address::LATEST, place), WantedList::Latest(Stretch::Above(place))),
            (address::popular(Window::Day), WantedList::Popular(Window::Day, Stretch::Top)),
            (address::popular(Window::Hour), WantedList::Popular(Window::Hour, Stretch::Top)),
            (
                address::below(&address::popular(Window::Week), popular),
                WantedList::Popular(Window::Week, Stretch::Below(popular)),
            ),
            (address::following(address::TOPICS, &slug), WantedList::Topics(Stretch::Below(slug.clone()))),
            (address::preceding(address::AUTHORS, &slug), WantedList::Authors(Stretch::Above(slug.clone()))),
            (address::topic(&slug), WantedList::Topic(slug.clone(), Stretch::Top)),
            (address::below(&address::author(&slug), place), WantedList::Author(slug.clone(), Stretch::Below(place))),
            (address::ARCHIVE.to_owned(), WantedList::Archive),
            (address::archive_year(987), WantedList::Year(987)),
            (address::archive_month(gregorian), WantedList::Month(gregorian)),
            (address::archive_month(bangla), WantedList::Month(bangla)),
            (address::archive_day(day), WantedList::Day(day, Stretch::Top)),
        ] {
            assert_eq!(Wanted::at(&address), Wanted::List(wanted), "{address}");
        }
    }

    #[test]
    fn what_is_no_list_is_nowhere() {
        for address in [
            "/latest/x",
            "/latest?before=nonsense",
            "/latest?after=",
            "/popular/year",
            "/popular?before=1.2",
            "/topic/A",
            "/topic/a/b",
            "/topic?after=A",
            "/author/a?after=-1",
            "/archive/99999",
            "/archive/0000",
            "/archive/-2024",
            "/archive/24",
            "/archive/2024/13",
            "/archive/2024/00",
            "/archive/2024/1",
            "/archive/2023/02/29",
            "/archive/2024/02/30",
            "/archive/2024/02/29/x",
            "/archive/২০২৪",
            "/archive/bangla",
            "/archive/bangla/1431",
            "/archive/bangla/1431/13",
            "/archive/bangla/1431/0",
            "/archive/bangla/01431/9",
            "/archive/bangla/1431/09",
            "/archive/bangla/1431/9/1",
        ] {
            assert_eq!(Wanted::at(address), Wanted::Nowhere, "{address}");
        }
    }
}
