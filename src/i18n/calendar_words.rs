//! Days, months and years in words, for archives and calendars.

use super::Texts;
use crate::model::{
    list_page::Month,
    search::Day,
    site::{BanglaCalendar, Locale},
};
use bangla::{
    calendar::{self, Rule},
    date::{self, Civil, english},
};

impl Texts {
    /// By which rule Bangla dates are told; none where they are not wanted, and in English.
    pub fn bangla_rule(self, wanted: BanglaCalendar) -> Option<Rule> {
        match (self.0, wanted) {
            (Locale::Bn, BanglaCalendar::Bangladesh) => Some(Rule::Bangladesh),
            (Locale::Bn, BanglaCalendar::WestBengal) => Some(Rule::WestBengal),
            _ => None,
        }
    }

    /// A number without grouping: a year, a day of the month.
    pub fn figure(self, value: u32) -> String {
        match self.0 {
            Locale::Bn => bangla::number::plain(value.into()),
            Locale::En => value.to_string(),
        }
    }

    /// A day in full: সোমবার, ২৩ ডিসেম্বর ২০২৪.
    pub fn full_day(self, day: Day) -> String {
        self.of_day(day, date::full, date::full_en)
    }

    /// Day and month: ২৩ ডিসেম্বর.
    pub fn long_day(self, day: Day) -> String {
        self.of_day(day, date::long, date::long_en)
    }

    /// A month and its year: ডিসেম্বর ২০২৪, পৌষ ১৪৩১.
    pub fn month_year(self, month: Month) -> String {
        let (Month::Gregorian { year, .. } | Month::Bangla { year, .. }) = month;
        format!("{} {}", self.month_name(month), self.figure(year.unsigned_abs().into()))
    }

    /// A month: ডিসেম্বর, পৌষ.
    pub fn month_name(self, month: Month) -> &'static str {
        let (names, month) = match (self.0, month) {
            (_, Month::Bangla { month, .. }) => (&calendar::MONTHS, month),
            (Locale::Bn, Month::Gregorian { month, .. }) => (&date::MONTHS, month),
            (Locale::En, Month::Gregorian { month, .. }) => (&english::MONTHS_EN, month),
        };
        names.get(usize::from(month.unsigned_abs()).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// A day of the week, 0 is Sunday: রবিবার.
    pub fn weekday(self, weekday: u8) -> &'static str {
        let names = match self.0 {
            Locale::Bn => &date::WEEKDAYS,
            Locale::En => &english::WEEKDAYS_EN,
        };
        names.get(usize::from(weekday)).copied().unwrap_or_default()
    }

    fn of_day(self, day: Day, bn: impl Fn(&Civil) -> String, en: impl Fn(&Civil) -> String) -> String {
        let civil = Civil::from_date(day.year.into(), day.month.unsigned_abs(), day.day.unsigned_abs());
        civil.map_or_else(String::new, |civil| match self.0 {
            Locale::Bn => bn(&civil),
            Locale::En => en(&civil),
        })
    }
}
