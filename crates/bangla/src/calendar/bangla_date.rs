//! A day of the Bangla calendar.

use super::{MONTHS, Rule, SEASONS};
use crate::date::Civil;

/// A day that exists in the Bangla calendar, by one rule.
///
/// ```
/// use bangla::calendar::{BanglaDate, Rule};
/// // A month view: how many days, and on which day of the week they begin.
/// let month = BanglaDate::new(1433, 8, 1, Rule::Bangladesh);
/// assert_eq!(month.map(|month| month.month_length()), Some(30));
/// assert_eq!(month.map(|month| month.to_civil().weekday), Some(1));
/// assert_eq!(BanglaDate::new(1432, 11, 30, Rule::Bangladesh), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct BanglaDate {
    year: i32,
    month: u8,
    day: u8,
    rule: Rule,
}

impl BanglaDate {
    /// The day of a year, a month (1 is Boishakh) and a day, or `None` if the rule has no such day.
    pub fn new(year: i32, month: u8, day: u8, rule: Rule) -> Option<BanglaDate> {
        let date = BanglaDate { year, month, day, rule };
        (BanglaDate::from_civil(&date.to_civil(), rule) == date).then_some(date)
    }

    /// The Bangla date of a Gregorian day. A Gregorian day that does not exist is counted on from the first of its month.
    pub fn from_civil(date: &Civil, rule: Rule) -> BanglaDate {
        let days = date.days_since_epoch();
        let months = rule.month_of(days);
        let day = days - rule.first_day(months) + 1;
        let year = months.div_euclid(12).clamp(i64::from(i32::MIN), i64::from(i32::MAX));
        BanglaDate { year: year as i32, month: (months.rem_euclid(12) + 1) as u8, day: day as u8, rule }
    }

    /// The Gregorian day, at its first minute.
    pub fn to_civil(self) -> Civil {
        Civil::from_days(self.rule.first_day(self.months()) + i64::from(self.day) - 1)
    }

    /// The year of the Bangla era. Years before it are counted down from 0.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 (Boishakh) to 12 (Choitro).
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 32.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The rule that the date is counted by.
    pub fn rule(self) -> Rule {
        self.rule
    }

    /// The name of the month: `অগ্রহায়ণ`.
    pub fn month_name(self) -> &'static str {
        MONTHS.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default()
    }

    /// The name of the season: `হেমন্ত`.
    pub fn season(self) -> &'static str {
        SEASONS.get(usize::from(self.month).wrapping_sub(1) / 2).copied().unwrap_or_default()
    }

    /// The number of days in the month: 29 to 31 in Bangladesh, 29 to 32 in West Bengal.
    pub fn month_length(self) -> u8 {
        (self.rule.first_day(self.months() + 1) - self.rule.first_day(self.months())) as u8
    }

    /// The first day of the month.
    pub fn first_of_month(self) -> BanglaDate {
        BanglaDate { day: 1, ..self }
    }

    /// The day `days` later, or earlier if negative. A month view goes on by the length of its month and back by one day.
    pub fn plus_days(self, days: i32) -> BanglaDate {
        let days = self.to_civil().days_since_epoch() + i64::from(days);
        BanglaDate::from_civil(&Civil::from_days(days), self.rule)
    }

    /// The month, counted from Boishakh of the year 0.
    fn months(self) -> i64 {
        i64::from(self.year) * 12 + i64::from(self.month) - 1
    }
}
