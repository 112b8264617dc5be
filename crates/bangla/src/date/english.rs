//! The English twins of the Bengali date texts.
//!
//! Source: CLDR, locale en-GB for the order (day month year), en for AM/PM.

use super::civil::{Civil, on_twelve_hours, push_padded};
use super::elapsed::{Unit, elapsed};

/// The months from January.
pub const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The days of the week from Sunday.
pub const WEEKDAYS_EN: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/// Weekday and date: `Monday, 23 December 2024`.
pub fn full_en(date: &Civil) -> String {
    let mut text = String::from(super::name(&WEEKDAYS_EN, usize::from(date.weekday)));
    text.push_str(", ");
    text.push_str(&long_en(date));
    text
}

/// The date: `23 December 2024`.
pub fn long_en(date: &Civil) -> String {
    let mut text = String::new();
    push_padded(&mut text, u32::from(date.day), 1);
    text.push(' ');
    text.push_str(super::name(&MONTHS_EN, usize::from(date.month).wrapping_sub(1)));
    text.push(' ');
    if date.year < 0 {
        text.push('-');
    }
    push_padded(&mut text, date.year.unsigned_abs(), 1);
    text
}

/// The time on a twelve-hour clock: `9:05 PM`.
pub fn time_en(date: &Civil) -> String {
    let mut text = String::new();
    push_padded(&mut text, u32::from(on_twelve_hours(date.hour)), 1);
    text.push(':');
    push_padded(&mut text, u32::from(date.minute), 2);
    text.push_str(if date.hour < 12 { " AM" } else { " PM" });
    text
}

/// Date and time: `23 December 2024, 9:05 PM`.
pub fn long_with_time_en(date: &Civil) -> String {
    let mut text = long_en(date);
    text.push_str(", ");
    text.push_str(&time_en(date));
    text
}

/// How long ago something was: `just now`, `1 minute ago`, `4 days ago`. Counted as [`super::relative`] counts.
pub fn relative_en(seconds_ago: i64) -> String {
    let Some((count, unit)) = elapsed(seconds_ago) else {
        return String::from("just now");
    };
    let mut text = crate::digits::to_ascii(&crate::number::plain(count));
    text.push_str(match unit {
        Unit::Minute => " minute",
        Unit::Hour => " hour",
        Unit::Day => " day",
        Unit::Week => " week",
        Unit::Month => " month",
        Unit::Year => " year",
    });
    if count != 1 {
        text.push('s');
    }
    text.push_str(" ago");
    text
}
