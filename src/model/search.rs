//! What a reader looks for, and what is found.

use super::{article::ArticleCard, page::Rail, slug::Slug};
use bangla::date::Civil;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// The longest text that is looked for, in characters; what is typed beyond is left out.
pub const MAX_TYPED: usize = 200;

/// The last page of results that can be asked for. Who does not find it among so many asks otherwise.
pub const LAST_PAGE: u32 = 50;

/// What a reader looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchRequest {
    /// As typed; may be empty.
    pub typed: String,
    /// Only in this section.
    pub section: Option<Slug>,
    /// Only what was published on this day or after it.
    pub from: Option<Day>,
    /// Only what was published on this day or before it.
    pub to: Option<Day>,
    /// What comes first.
    pub order: SearchOrder,
    /// Counted from 0.
    pub page: u32,
}

impl SearchRequest {
    /// Whether more is asked than words.
    pub fn is_filtered(&self) -> bool {
        self.section.is_some() || self.from.is_some() || self.to.is_some() || self.order != SearchOrder::default()
    }
}

/// What comes first in a list of results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchOrder {
    /// What answers best, of equals the newest.
    #[default]
    Best,
    /// The newest.
    Newest,
}

/// A day in the Gregorian calendar, `2024-02-21` (RFC 3339 full-date), as `<input type="date">` sends it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// From 1.
    pub year: i16,
    /// From 1.
    pub month: i8,
    /// From 1.
    pub day: i8,
}

/// A text that is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no day")]
pub struct DayError;

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.splitn(3, '-');
        let mut part = |digits: usize| {
            let part =
                parts.next().filter(|part| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()));
            part.and_then(|part| part.parse::<i16>().ok()).ok_or(DayError)
        };
        let (year, month, day) = (part(4)?, part(2)?, part(2)?);
        let small = |number: i16| i8::try_from(number).map_err(|_| DayError);
        let day = Self { year, month: small(month)?, day: small(day)? };
        let exists = Civil::from_date(year.into(), day.month.unsigned_abs(), day.day.unsigned_abs()).is_some();
        if exists && year > 0 { Ok(day) } else { Err(DayError) }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// All that a page of results shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchPage {
    /// What was asked.
    pub request: SearchRequest,
    /// What was found; none if nothing was typed.
    pub answer: Option<SearchAnswer>,
    /// Latest and popular of the whole site.
    pub rail: Rail,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchAnswer {
    /// How the words were understood, if not as they were typed.
    pub reading: Reading,
    /// Articles on all pages, and whether there are still more than were counted.
    pub count: Count,
    /// The articles of this page, best first.
    pub results: Vec<SearchResult>,
    /// Whether there is a further page.
    pub more: bool,
}

/// How many articles were found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// As many as were counted.
    pub articles: u32,
    /// There are more: counting ended.
    pub at_least: bool,
}

/// How what was typed was understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading {
    /// As it was typed.
    #[default]
    Typed,
    /// As these words, because no article holds what was typed: another encoding, Latin letters, a slip.
    Instead(String),
    /// As it was typed; but this, which is in many more articles, may have been meant.
    Perhaps(String),
    /// No article holds all the words; these hold some.
    Some,
}

/// An article that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchResult {
    /// The article; its standfirst is left to the excerpt.
    pub card: ArticleCard,
    /// Its headline in pieces.
    pub headline: Vec<Marked>,
    /// The part of it that answers, in pieces.
    pub excerpt: Vec<Marked>,
}

/// A piece of text, marked if it answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The piece.
    pub text: String,
    /// Whether it answers.
    pub hit: bool,
}

/// What a reader may be about to look for, as it is offered while they type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Words to look for, or a story's headline.
    pub text: String,
    /// Where it leads: a page of results, or the story.
    pub address: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_exists_in_the_calendar() {
        for day in ["2024-02-29", "2000-02-29", "2023-12-31", "0001-01-01"] {
            assert_eq!(day.parse::<Day>().map(|day| day.to_string()), Ok(day.to_owned()));
        }
        for bad in [
            "",
            "2023-02-29",
            "1900-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "২০২৪-০১-০১",
            "0000-01-01",
            "2024-01-01-01",
            "+024-01-01",
        ] {
            assert_eq!(bad.parse::<Day>(), Err(DayError), "{bad}");
        }
    }
}
