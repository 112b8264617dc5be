//! All that the pages of lists show, before they are printed: one type a page kind, got by one rule.

use super::{
    article::ArticleCard,
    names::{Author, ListedName, Topic},
    page::Rail,
    paging::Paged,
    popular::{PopularPlace, Window},
    search::Day,
    section::SectionLink,
    slug::Slug,
};

/// All that a section's or subsection's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionPage {
    /// Which section.
    pub section: SectionLink,
    /// The section that it lies within.
    pub parent: Option<SectionLink>,
    /// The sections within it.
    pub subsections: Vec<SectionLink>,
    /// One sentence on what belongs here; may be empty.
    pub description: String,
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// Latest and popular of the whole site.
    pub rail: Rail,
}

/// All that the page of the latest stories shows.
#[derive(Clone, Debug, PartialEq)]
pub struct LatestPage {
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that a page of the most read stories shows.
#[derive(Clone, Debug, PartialEq)]
pub struct PopularPage {
    /// Within which time.
    pub window: Window,
    /// The rank of the first, from 1.
    pub first_rank: u32,
    /// Most read first.
    pub articles: Paged<ArticleCard, PopularPlace>,
    /// Where too little was read: the newest stories that are not among those.
    pub newest: Vec<ArticleCard>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that a topic's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicPage {
    /// Which topic.
    pub topic: Topic,
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that an author's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct AuthorPage {
    /// Which author.
    pub author: Author,
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that a list of names shows.
#[derive(Clone, Debug, PartialEq)]
pub struct NamesPage {
    /// In the order of the alphabet.
    pub names: Paged<ListedName, Slug>,
    /// Latest and popular.
    pub rail: Rail,
}

/// A month of either calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Month {
    /// Of the Gregorian one.
    Gregorian {
        /// 1 to 9999.
        year: i16,
        /// From 1.
        month: i8,
    },
    /// Of the Bangla one.
    Bangla {
        /// Of the Bangla era.
        year: i16,
        /// 1 is Boishakh.
        month: i8,
    },
}

/// A year and what was published in each of its months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCounts {
    /// Which one.
    pub year: i16,
    /// Articles of each month, from January.
    pub months: Vec<u32>,
}

/// All that the archive's first page shows, or the page of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct ArchivePage {
    /// The year that is asked for, if one is.
    pub year: Option<i16>,
    /// The newest first.
    pub years: Vec<YearCounts>,
    /// The nearest years with articles before and after the one that is asked for.
    pub around: (Option<i16>, Option<i16>),
    /// This month of the Bangla calendar, or the first of the year that is asked for; none where none is wanted.
    pub bangla: Option<Month>,
    /// Latest and popular.
    pub rail: Rail,
}

/// A day in a month's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// Which one.
    pub day: Day,
    /// 0 is Sunday.
    pub weekday: u8,
    /// Day and month of the Bangla calendar, from 1; none where none is wanted.
    pub bangla: Option<(u8, u8)>,
    /// Articles of that day.
    pub articles: u32,
}

/// All that a month's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthPage {
    /// Which one.
    pub month: Month,
    /// Its days.
    pub days: Vec<CalendarDay>,
    /// The months before and after, where there are any.
    pub around: (Option<Month>, Option<Month>),
    /// The months of the other calendar that it reaches into.
    pub others: Vec<Month>,
    /// Latest and popular.
    pub rail: Rail,
}

/// All that a day's page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct DayPage {
    /// Which one.
    pub day: Day,
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// The nearest days with articles before and after.
    pub around: (Option<Day>, Option<Day>),
    /// Its month in the Bangla calendar; none where none is wanted.
    pub bangla: Option<Month>,
    /// Latest and popular.
    pub rail: Rail,
}
