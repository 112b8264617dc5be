//! Dates exactly as CLDR 48 writes them in locale bn, oddities included.
//!
//! For texts that must equal those of another program that follows CLDR (ICU, `Intl` in browsers). A Bengali reader
//! is better served by the functions of [`super`]: this style puts a comma between month and year, writes the halves
//! of the day as AM and PM, tells the seconds of the past with পূর্বে, their one second with আগে, and years with পূর্বে
//! again.
//!
//! Source: CLDR 48, `common/main/bn.xml`, calendar gregorian and fields of the long width; number system beng.
//! Lengths that name the time zone (full and long times) are left out: a [`Civil`] does not know its zone.

use super::{Civil, MONTHS, WEEKDAYS, civil::on_twelve_hours, month_name, name, push_two_digits};
use crate::number::{grouped, plain};

/// The abbreviated months of CLDR's format context.
const MONTHS_ABBREVIATED: [&str; 12] =
    ["জানু", "ফেব", "মার্চ", "এপ্রি", "মে", "জুন", "জুল", "আগ", "সেপ", "অক্টো", "নভে", "ডিসে"];

/// Pattern `EEEE, d MMMM, y`: `বুধবার, ২১ ফেব্রুয়ারি, ২০২৪`.
pub fn full(date: &Civil) -> String {
    let mut text = String::from(name(&WEEKDAYS, usize::from(date.weekday)));
    text.push_str(", ");
    text.push_str(&long(date));
    text
}

/// Pattern `d MMMM, y`: `২১ ফেব্রুয়ারি, ২০২৪`.
pub fn long(date: &Civil) -> String {
    day_month_year(date, &MONTHS)
}

/// Pattern `d MMM, y`: `২১ ফেব, ২০২৪`.
pub fn medium(date: &Civil) -> String {
    day_month_year(date, &MONTHS_ABBREVIATED)
}

/// Pattern `d/M/yy`: `২১/২/২৪`.
pub fn short(date: &Civil) -> String {
    let mut text = plain(u64::from(date.day));
    text.push('/');
    text.push_str(&plain(u64::from(date.month)));
    text.push('/');
    push_two_digits(&mut text, year_of_era(date) % 100);
    text
}

/// The short time, pattern `h:mm a`: `৯:০৫ PM`.
pub fn time(date: &Civil) -> String {
    let mut text = hour_and_minute(on_twelve_hours(date.hour), date.minute);
    text.push_str(half_day(date.hour));
    text
}

/// The medium time, pattern `h:mm:ss a`: `৯:০৫:০৭ PM`. A [`Civil`] has no seconds, so they are given.
pub fn time_with_seconds(date: &Civil, second: u8) -> String {
    let mut text = hour_and_minute(on_twelve_hours(date.hour), date.minute);
    text.push(':');
    push_two_digits(&mut text, u32::from(second));
    text.push_str(half_day(date.hour));
    text
}

/// The time of skeleton `Hm`, pattern `HH:mm`: `২১:০৫`.
pub fn time_24(date: &Civil) -> String {
    let mut text = String::new();
    push_two_digits(&mut text, u32::from(date.hour));
    text.push(':');
    push_two_digits(&mut text, u32::from(date.minute));
    text
}

/// The time of skeleton `Bhm`, pattern `h:mm B`: `৯:০৫ রাত্রি`.
pub fn time_with_day_period(date: &Civil) -> String {
    let mut text = hour_and_minute(on_twelve_hours(date.hour), date.minute);
    text.push(' ');
    text.push_str(match date.hour {
        4..=19 => super::day_period(date.hour),
        _ => "রাত্রি",
    });
    text
}

/// [`full`] with [`time`]: `বুধবার, ২১ ফেব্রুয়ারি, ২০২৪ এ ৯:০৫ PM` (CLDR's atTime pattern, which ICU takes).
pub fn full_with_time(date: &Civil) -> String {
    full(date) + " এ " + &time(date)
}

/// [`long`] with [`time`]: `২১ ফেব্রুয়ারি, ২০২৪ এ ৯:০৫ PM` (CLDR's atTime pattern, which ICU takes).
pub fn long_with_time(date: &Civil) -> String {
    long(date) + " এ " + &time(date)
}

/// [`medium`] with [`time`]: `২১ ফেব, ২০২৪, ৯:০৫ PM` (CLDR's atTime pattern, which ICU takes).
pub fn medium_with_time(date: &Civil) -> String {
    medium(date) + ", " + &time(date)
}

/// [`short`] with [`time`]: `২১/২/২৪, ৯:০৫ PM` (CLDR's atTime pattern, which ICU takes).
pub fn short_with_time(date: &Civil) -> String {
    short(date) + ", " + &time(date)
}

/// The fields that CLDR tells distances in time with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// সেকেন্ড
    Second,
    /// মিনিট
    Minute,
    /// ঘণ্টা
    Hour,
    /// দিন
    Day,
    /// সপ্তাহ
    Week,
    /// মাস
    Month,
    /// ত্রৈমাসিক
    Quarter,
    /// বছর
    Year,
}

/// A distance of `value` units from now, always with its number: `৩ দিন আগে`, `৩ দিনের মধ্যে`. Zero is to come, as it
/// is in `Intl.RelativeTimeFormat` with `numeric: "always"`.
///
/// ```
/// use bangla::date::cldr::{Unit, relative};
/// assert_eq!(relative(-30, Unit::Second), "৩০ সেকেন্ড পূর্বে");
/// assert_eq!(relative(-1, Unit::Second), "১ সেকেন্ড আগে");
/// ```
pub fn relative(value: i64, unit: Unit) -> String {
    let mut text = grouped(value.unsigned_abs());
    text.push_str(match (unit, value < 0) {
        // Nowhere else do the plural categories of bn differ; `one` holds 0 and 1.
        (Unit::Second, true) if value == -1 => " সেকেন্ড আগে",
        (Unit::Second, true) => " সেকেন্ড পূর্বে",
        (Unit::Second, false) => " সেকেন্ডে",
        (Unit::Minute, true) => " মিনিট আগে",
        (Unit::Minute, false) => " মিনিটে",
        (Unit::Hour, true) => " ঘণ্টা আগে",
        (Unit::Hour, false) => " ঘণ্টায়",
        (Unit::Day, true) => " দিন আগে",
        (Unit::Day, false) => " দিনের মধ্যে",
        (Unit::Week, true) => " সপ্তাহ আগে",
        (Unit::Week, false) => " সপ্তাহে",
        (Unit::Month, true) => " মাস আগে",
        (Unit::Month, false) => " মাসে",
        (Unit::Quarter, true) => " ত্রৈমাসিক আগে",
        (Unit::Quarter, false) => " ত্রৈমাসিকে",
        (Unit::Year, true) => " বছর পূর্বে",
        (Unit::Year, false) => " বছরে",
    });
    text
}

/// As [`relative`], but by name where CLDR has one: `গতকাল`, `পরের মাস`, `এই বছর`. This is `Intl.RelativeTimeFormat`
/// with `numeric: "auto"`.
///
/// ```
/// use bangla::date::cldr::{Unit, relative_auto};
/// assert_eq!(relative_auto(-2, Unit::Day), "গত পরশু");
/// assert_eq!(relative_auto(-3, Unit::Day), "৩ দিন আগে");
/// ```
pub fn relative_auto(value: i64, unit: Unit) -> String {
    let name = match (unit, value) {
        (Unit::Second, 0) => "এখন",
        (Unit::Minute, 0) => "এই মিনিট",
        (Unit::Hour, 0) => "এই ঘণ্টায়",
        (Unit::Day, -2) => "গত পরশু",
        (Unit::Day, -1) => "গতকাল",
        (Unit::Day, 0) => "আজ",
        (Unit::Day, 1) => "আগামীকাল",
        (Unit::Day, 2) => "আগামী পরশু",
        (Unit::Week, -1) => "গত সপ্তাহ",
        (Unit::Week, 0) => "এই সপ্তাহ",
        (Unit::Week, 1) => "পরের সপ্তাহ",
        (Unit::Month, -1) => "গত মাস",
        (Unit::Month, 0) => "এই মাস",
        (Unit::Month, 1) => "পরের মাস",
        (Unit::Quarter, -1) => "গত ত্রৈমাসিক",
        (Unit::Quarter, 0) => "এই ত্রৈমাসিক",
        (Unit::Quarter, 1) => "পরের ত্রৈমাসিক",
        (Unit::Year, -1) => "গত বছর",
        (Unit::Year, 0) => "এই বছর",
        (Unit::Year, 1) => "পরের বছর",
        _ => return relative(value, unit),
    };
    String::from(name)
}

fn day_month_year(date: &Civil, months: &[&'static str; 12]) -> String {
    let mut text = plain(u64::from(date.day));
    text.push(' ');
    text.push_str(month_name(months, date));
    text.push_str(", ");
    text.push_str(&plain(u64::from(year_of_era(date))));
    text
}

/// CLDR's `y` counts within the era: the year 0 is 1 BC, and without an era it is written `১`.
fn year_of_era(date: &Civil) -> u32 {
    if date.year > 0 { date.year.unsigned_abs() } else { date.year.unsigned_abs().saturating_add(1) }
}

fn hour_and_minute(hour: u8, minute: u8) -> String {
    let mut text = plain(u64::from(hour));
    text.push(':');
    push_two_digits(&mut text, u32::from(minute));
    text
}

/// CLDR bn has no Bengali am and pm.
fn half_day(hour: u8) -> &'static str {
    if hour < 12 { " AM" } else { " PM" }
}
