//! Gregorian dates and times in Bengali and English words.
//!
//! Names come from CLDR, locale bn. Four things follow the press and not CLDR: no comma between
//! month and year (২৩ ডিসেম্বর ২০২৪), day periods in place of Latin AM/PM with রাত for CLDR's
//! রাত্রি, আগে for everything past (CLDR mixes আগে and পূর্বে), and পর for what is to come (CLDR's
//! ৩ দিনের মধ্যে says "within three days"). Where newsrooms differ from each other there is a
//! [`Style`]; what CLDR itself writes is in [`cldr`].
//!
//! The caller gives the offset of the site's time zone, so a page rendered on a server and the same
//! page in a browser never differ.

mod civil;
pub mod cldr;
mod elapsed;
pub mod english;
mod parse;
mod range;
mod relative;
mod style;

pub(crate) use civil::to_days;
pub use civil::{Civil, iso_date};
pub use english::{full_en, long_en, long_with_time_en, relative_en, time_en};
pub use parse::parse_date;
pub use range::range;
pub use relative::{relative, relative_day, until};
pub use style::{LateAfternoon, Style, Sunday};

use crate::number::plain;

/// The months from January, as CLDR bn names them.
pub const MONTHS: [&str; 12] =
    ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"];

/// The months from January, short where the press shortens them: CLDR bn's abbreviated stand-alone names, but নভে
/// (CLDR's format form) where the stand-alone list has the whole word.
pub const MONTHS_SHORT: [&str; 12] =
    ["জানু", "ফেব", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্ট", "অক্টো", "নভে", "ডিসে"];

/// The days of the week from Sunday, as CLDR bn names them.
pub const WEEKDAYS: [&str; 7] = ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"];

/// Weekday and date: `সোমবার, ২৩ ডিসেম্বর ২০২৪`.
pub fn full(date: &Civil) -> String {
    Style::default().full(date)
}

/// The date: `২৩ ডিসেম্বর ২০২৪`.
pub fn long(date: &Civil) -> String {
    let mut text = day_month(date);
    text.push(' ');
    text.push_str(&plain_year(date.year));
    text
}

/// The date with a short month: `২৩ ডিসে ২০২৪`.
///
/// ```
/// use bangla::date::{self, Civil};
/// assert_eq!(Civil::from_date(2024, 2, 21).map(|date| date::medium(&date)).as_deref(), Some("২১ ফেব ২০২৪"));
/// ```
pub fn medium(date: &Civil) -> String {
    let mut text = plain(u64::from(date.day));
    text.push(' ');
    text.push_str(month_name(&MONTHS_SHORT, date));
    text.push(' ');
    text.push_str(&plain_year(date.year));
    text
}

/// The date in figures: `২৩/১২/২৪`, day first, as in CLDR bn's short pattern `d/M/yy`.
///
/// ```
/// use bangla::date::{self, Civil};
/// assert_eq!(Civil::from_date(2024, 2, 21).map(|date| date::short(&date)).as_deref(), Some("২১/২/২৪"));
/// ```
pub fn short(date: &Civil) -> String {
    let mut text = plain(u64::from(date.day));
    text.push('/');
    text.push_str(&plain(u64::from(date.month)));
    text.push('/');
    push_two_digits(&mut text, date.year.unsigned_abs() % 100);
    text
}

/// Day and month, for what is known to be of this year or of every year: `২১ ফেব্রুয়ারি`.
pub fn day_month(date: &Civil) -> String {
    let mut text = plain(u64::from(date.day));
    text.push(' ');
    text.push_str(month_name(&MONTHS, date));
    text
}

/// Month and year, as an archive is headed: `ফেব্রুয়ারি ২০২৪`.
pub fn month_year(date: &Civil) -> String {
    let mut text = String::from(month_name(&MONTHS, date));
    text.push(' ');
    text.push_str(&plain_year(date.year));
    text
}

/// The time on a twelve-hour clock with its part of the day: `রাত ৯:০৫`.
pub fn time(date: &Civil) -> String {
    Style::default().time(date)
}

/// Date and time: `২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫`.
pub fn long_with_time(date: &Civil) -> String {
    Style::default().long_with_time(date)
}

/// The part of the day by the hour, 0 to 23: ভোর from 4, সকাল from 6, দুপুর from 12, বিকাল from 16, সন্ধ্যা from 18,
/// রাত from 20.
///
/// Source: CLDR bn dayPeriod rules and abbreviated names, with রাত as the press has it for CLDR's রাত্রি.
///
/// ```
/// assert_eq!(bangla::date::day_period(17), "বিকাল");
/// ```
pub fn day_period(hour: u8) -> &'static str {
    Style::default().day_period(hour)
}

/// The name of the month in one of the lists; empty for a month that does not exist.
fn month_name(names: &[&'static str; 12], date: &Civil) -> &'static str {
    name(names, usize::from(date.month).wrapping_sub(1))
}

/// The name at `index`; empty for a date that does not exist.
fn name<const COUNT: usize>(names: &[&'static str; COUNT], index: usize) -> &'static str {
    names.get(index).copied().unwrap_or_default()
}

/// A year in Bengali digits; one before the year 0 with a minus.
pub(crate) fn plain_year(year: i32) -> String {
    let figures = plain(u64::from(year.unsigned_abs()));
    if year < 0 { format!("-{figures}") } else { figures }
}

/// Writes `value` with a zero in front if it is below ten.
fn push_two_digits(text: &mut String, value: u32) {
    if value < 10 {
        text.push('০');
    }
    text.push_str(&plain(u64::from(value)));
}
