//! Gregorian dates and times in Bengali and English words.
//!
//! Names come from CLDR, locale bn. Three things follow the press and not CLDR: no comma between
//! month and year (২৩ ডিসেম্বর ২০২৪), day periods in place of Latin AM/PM with রাত for CLDR's
//! রাত্রি, and আগে for everything past (CLDR mixes আগে and পূর্বে).
//!
//! The caller gives the offset of the site's time zone, so a page rendered on a server and the same
//! page in a browser never differ.

mod civil;
mod elapsed;
pub mod english;

pub use civil::{Civil, iso_date};
use elapsed::{Unit, elapsed};
pub use english::{full_en, long_en, long_with_time_en, relative_en, time_en};

use crate::number::plain;

/// The months from January, as CLDR bn names them.
pub const MONTHS: [&str; 12] =
    ["জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"];

/// The days of the week from Sunday, as CLDR bn names them.
pub const WEEKDAYS: [&str; 7] = ["রবিবার", "সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার", "শুক্রবার", "শনিবার"];

/// Weekday and date: `সোমবার, ২৩ ডিসেম্বর ২০২৪`.
pub fn full(date: &Civil) -> String {
    let mut text = String::from(name(&WEEKDAYS, usize::from(date.weekday)));
    text.push_str(", ");
    text.push_str(&long(date));
    text
}

/// The date: `২৩ ডিসেম্বর ২০২৪`.
pub fn long(date: &Civil) -> String {
    let mut text = plain(u64::from(date.day));
    text.push(' ');
    text.push_str(name(&MONTHS, usize::from(date.month).wrapping_sub(1)));
    text.push(' ');
    if date.year < 0 {
        text.push('-');
    }
    text.push_str(&plain(u64::from(date.year.unsigned_abs())));
    text
}

/// The time on a twelve-hour clock with its part of the day: `রাত ৯:০৫`.
pub fn time(date: &Civil) -> String {
    let mut text = String::from(day_period(date.hour));
    text.push(' ');
    text.push_str(&plain(u64::from(civil::on_twelve_hours(date.hour))));
    text.push(':');
    if date.minute < 10 {
        text.push('০');
    }
    text.push_str(&plain(u64::from(date.minute)));
    text
}

/// Date and time: `২৩ ডিসেম্বর ২০২৪, রাত ৯:০৫`.
pub fn long_with_time(date: &Civil) -> String {
    let mut text = long(date);
    text.push_str(", ");
    text.push_str(&time(date));
    text
}

/// How long ago something was: `এইমাত্র`, `৫ মিনিট আগে`, `৪ দিন আগে`.
///
/// Whole units are counted and nothing is rounded up. Below a minute, and for times to come (two
/// clocks never agree), the answer is `এইমাত্র`.
pub fn relative(seconds_ago: i64) -> String {
    let Some((count, unit)) = elapsed(seconds_ago) else {
        return String::from("এইমাত্র");
    };
    let mut text = plain(count);
    text.push_str(match unit {
        Unit::Minute => " মিনিট আগে",
        Unit::Hour => " ঘণ্টা আগে",
        Unit::Day => " দিন আগে",
        Unit::Week => " সপ্তাহ আগে",
        Unit::Month => " মাস আগে",
        Unit::Year => " বছর আগে",
    });
    text
}

/// The part of the day by the hour: CLDR bn dayPeriod rules, with রাত for night.
fn day_period(hour: u8) -> &'static str {
    match hour {
        4..=5 => "ভোর",
        6..=11 => "সকাল",
        12..=15 => "দুপুর",
        16..=17 => "বিকাল",
        18..=19 => "সন্ধ্যা",
        _ => "রাত",
    }
}

/// The name at `index`; empty for a date that does not exist.
fn name<const COUNT: usize>(names: &[&'static str; COUNT], index: usize) -> &'static str {
    names.get(index).copied().unwrap_or_default()
}
