//! A span of days in one text.

use super::{Civil, day_month, long};
use crate::number::plain;

/// The days from `first` to `last`: `২১–২৩ ফেব্রুয়ারি ২০২৪`, `৩০ জানুয়ারি–২ ফেব্রুয়ারি ২০২৪`,
/// `৩০ ডিসেম্বর ২০২৩–২ জানুয়ারি ২০২৪`. What both share is written once, with an en dash and no spaces between the two;
/// one day is written as [`long`] writes it, and the earlier day always comes first.
///
/// ```
/// use bangla::date::{Civil, range};
/// let days = Civil::from_date(2024, 2, 21).zip(Civil::from_date(2024, 2, 23));
/// assert_eq!(days.map(|(first, last)| range(&first, &last)).as_deref(), Some("২১–২৩ ফেব্রুয়ারি ২০২৪"));
/// ```
pub fn range(first: &Civil, last: &Civil) -> String {
    let key = |date: &Civil| (date.year, date.month, date.day);
    let (first, last) = if key(first) <= key(last) { (first, last) } else { (last, first) };
    let mut text = if key(first) == key(last) {
        return long(last);
    } else if first.year != last.year {
        long(first)
    } else if first.month != last.month {
        day_month(first)
    } else {
        plain(u64::from(first.day))
    };
    text.push('–');
    text.push_str(&long(last));
    text
}
