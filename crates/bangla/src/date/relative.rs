//! Distances from now, as a news page tells them.

use super::elapsed::{Unit, elapsed};
use crate::number::plain;

/// How long ago something was: `এইমাত্র`, `৫ মিনিট আগে`, `৪ দিন আগে`.
///
/// Whole units are counted and nothing is rounded up. Below a minute, and for times to come (two
/// clocks never agree), the answer is `এইমাত্র`.
pub fn relative(seconds_ago: i64) -> String {
    told(seconds_ago, "আগে", "এইমাত্র")
}

/// How long it is until something: `এখনই`, `৫ মিনিট পর`, `৪ দিন পর`. Counted as [`relative`] counts; below a minute,
/// and for what has begun, the answer is `এখনই`.
///
/// ```
/// assert_eq!(bangla::date::until(3 * 3600), "৩ ঘণ্টা পর");
/// ```
pub fn until(seconds_to_go: i64) -> String {
    told(seconds_to_go, "পর", "এখনই")
}

/// A day as counted from today, negative for the past: `গত পরশু`, `গতকাল`, `আজ`, `আগামীকাল`, `আগামী পরশু`, and beyond
/// them `৩ দিন আগে` and `৩ দিন পর`.
///
/// Source of the names: CLDR bn, field day, relative types −2 to 2.
///
/// ```
/// use bangla::date::{Civil, relative_day};
/// let (today, day) = (Civil::from_utc_millis(1_734_966_300_000, 360), Civil::from_utc_millis(1_734_880_000_000, 360));
/// assert_eq!(relative_day(day.days_since_epoch() - today.days_since_epoch()), "গতকাল");
/// ```
pub fn relative_day(days_from_today: i64) -> String {
    let direction = match days_from_today {
        -2 => return String::from("গত পরশু"),
        -1 => return String::from("গতকাল"),
        0 => return String::from("আজ"),
        1 => return String::from("আগামীকাল"),
        2 => return String::from("আগামী পরশু"),
        ..0 => " দিন আগে",
        _ => " দিন পর",
    };
    let mut text = plain(days_from_today.unsigned_abs());
    text.push_str(direction);
    text
}

/// The largest whole unit in `seconds` with `direction` behind it; `now` below a minute.
fn told(seconds: i64, direction: &str, now: &str) -> String {
    let Some((count, unit)) = elapsed(seconds) else {
        return String::from(now);
    };
    let mut text = plain(count);
    text.push_str(match unit {
        Unit::Minute => " মিনিট ",
        Unit::Hour => " ঘণ্টা ",
        Unit::Day => " দিন ",
        Unit::Week => " সপ্তাহ ",
        Unit::Month => " মাস ",
        Unit::Year => " বছর ",
    });
    text.push_str(direction);
    text
}
