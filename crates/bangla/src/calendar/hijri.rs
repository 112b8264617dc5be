//! The Hijri calendar as tables have it, shifted by what was seen of the moon.
//!
//! Hijri months begin when the new moon is seen, which no rule foretells: a newsroom takes the table's date and corrects it
//! by a day or two after the National Moon Sighting Committee has spoken. The correction moves the table, it does not change
//! its months: where the committee gives a month 30 days and the table 29, the 30th cannot be written.
//!
//! Source: the tabular Islamic calendar with the civil epoch (16 July 622, Julian) and leap years 2, 5, 7, 10, 13, 16, 18,
//! 21, 24, 26 and 29 of thirty (Dershowitz and Reingold, Calendrical Calculations; `islamic-civil` in CLDR). The day is taken
//! as the daylight that falls into it; the evening before belongs to it by custom.

use crate::date::{Civil, plain_year};
use crate::number::plain;

/// The months from Muharram, as the Bangladeshi press writes them. CLDR bn has মুহররম, শা‘বান, জ্বিলকদ and জ্বিলহজ্জ.
pub const MONTHS: [&str; 12] = [
    "মহররম",
    "সফর",
    "রবিউল আউয়াল",
    "রবিউস সানি",
    "জমাদিউল আউয়াল",
    "জমাদিউস সানি",
    "রজব",
    "শাবান",
    "রমজান",
    "শাওয়াল",
    "জিলকদ",
    "জিলহজ",
];

/// 16 July 622 (Julian), in days from 1970-01-01.
const EPOCH: i64 = -492_148;

/// A day of the Hijri calendar.
///
/// ```
/// use bangla::calendar::hijri::{HijriDate, long};
/// let day = bangla::date::Civil::from_date(2024, 5, 12);
/// // In Bangladesh the moon of Zilqad 1445 was seen a day later than the table has it.
/// assert_eq!(day.map(|day| long(HijriDate::from_civil(&day, -1))).as_deref(), Some("৩ জিলকদ ১৪৪৫"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct HijriDate {
    year: i32,
    month: u8,
    day: u8,
}

impl HijriDate {
    /// The table's date of a Gregorian day, moved by `sighting` days: −1 if the moon was seen a day later than the table has
    /// it. More than two days either way is taken as two: so far off no sighting is.
    pub fn from_civil(date: &Civil, sighting: i8) -> HijriDate {
        let days = date.days_since_epoch() + i64::from(sighting.clamp(-2, 2)) - EPOCH;
        let year = (30 * days + 10_646).div_euclid(10_631);
        let day_of_year = days - first_day(year);
        let month = (11 * day_of_year + 330) / 325;
        let day = day_of_year - 29 * (month - 1) - month / 2 + 1;
        let year = year.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
        HijriDate { year: year as i32, month: month as u8, day: day as u8 }
    }

    /// The year after the Hijra.
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, 1 (Muharram) to 12 (Zilhaj).
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 30.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The name of the month: `রমজান`.
    pub fn month_name(self) -> &'static str {
        MONTHS.get(usize::from(self.month).wrapping_sub(1)).copied().unwrap_or_default()
    }
}

/// The date: `৩ জিলকদ ১৪৪৫`.
pub fn long(date: HijriDate) -> String {
    let mut text = plain(u64::from(date.day));
    text.push(' ');
    text.push_str(date.month_name());
    text.push(' ');
    text.push_str(&plain_year(date.year));
    text
}

/// The date with the name of the era: `৩ জিলকদ ১৪৪৫ হিজরি`.
pub fn with_era(date: HijriDate) -> String {
    long(date) + " হিজরি"
}

/// The first day of a year, in days from the epoch.
fn first_day(year: i64) -> i64 {
    354 * (year - 1) + (3 + 11 * year).div_euclid(30)
}
