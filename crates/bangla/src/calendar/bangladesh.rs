//! Bangladesh's two rules: every month begins on a fixed Gregorian day.
//!
//! Source: Bangla Academy's month lengths (see [`super::Rule`]) counted from 14 April; the added day of Falgun falls
//! behind 29 February, so no start moves in a leap year.

use crate::date::Civil;

/// The day of each Gregorian month, from January, on which a Bangla month begins.
type Starts = [u8; 12];

pub(super) const STARTS_2019: Starts = [15, 14, 15, 14, 15, 15, 16, 16, 16, 17, 16, 16];
pub(super) const STARTS_1987: Starts = [14, 13, 15, 14, 15, 15, 16, 16, 16, 16, 15, 15];

/// 2019-10-16, the first day counted by the new rule, in days from 1970-01-01.
pub(super) const REFORM: i64 = 18_185;

/// Kartik 1426, the first month that begins by the new rule.
pub(super) const REFORMED_MONTH: i64 = 1426 * 12 + 6;

/// Months from January of the year 0 to Boishakh of the Bangla year 0, which begins in April 593.
const APRIL_593: i64 = 593 * 12 + 3;

/// The month that holds a day, counted from Boishakh of the year 0.
pub(super) fn month_of(days: i64, starts: &Starts) -> i64 {
    let date = Civil::from_days(days);
    let begun = i64::from(date.year) * 12 + i64::from(date.month) - 1 - APRIL_593;
    if days < first_day(begun, starts) { begun - 1 } else { begun }
}

/// The first day of a month, in days from 1970-01-01.
pub(super) fn first_day(month: i64, starts: &Starts) -> i64 {
    let month = month + APRIL_593;
    let index = month.rem_euclid(12);
    let day = usize::try_from(index).ok().and_then(|index| starts.get(index)).copied().unwrap_or(1);
    crate::date::to_days(month.div_euclid(12), index + 1, i64::from(day))
}
