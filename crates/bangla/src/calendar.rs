//! The Bangla calendar (বঙ্গাব্দ) by Bangladesh's two rules and by the almanacs of West Bengal, and the tabular
//! Hijri calendar.
//!
//! A day is a civil day, from midnight to midnight on the site's clocks, as Bangla Academy has it; the older custom of
//! days from sunrise is not followed.

mod bangla_date;
mod bangladesh;
pub mod hijri;
mod rule;
mod surya_siddhanta;

pub use bangla_date::BanglaDate;
pub use rule::Rule;

use crate::date::{Style, plain_year};
use crate::number::plain;

/// The months from Boishakh, as the press of today spells them.
pub const MONTHS: [&str; 12] =
    ["বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন", "কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"];

/// The six seasons from Boishakh, two months each.
pub const SEASONS: [&str; 6] = ["গ্রীষ্ম", "বর্ষা", "শরৎ", "হেমন্ত", "শীত", "বসন্ত"];

/// The date: `৯ অগ্রহায়ণ ১৪৩৩`.
///
/// ```
/// use bangla::calendar::{self, BanglaDate, Rule};
/// let today = bangla::date::Civil::from_date(2026, 11, 24);
/// let today = today.map(|today| BanglaDate::from_civil(&today, Rule::Bangladesh));
/// assert_eq!(today.map(calendar::long).as_deref(), Some("৯ অগ্রহায়ণ ১৪৩৩"));
/// ```
pub fn long(date: BanglaDate) -> String {
    let mut text = plain(u64::from(date.day()));
    text.push(' ');
    text.push_str(date.month_name());
    text.push(' ');
    text.push_str(&plain_year(date.year()));
    text
}

/// The date with the name of the era: `৯ অগ্রহায়ণ ১৪৩৩ বঙ্গাব্দ`.
pub fn with_era(date: BanglaDate) -> String {
    long(date) + " বঙ্গাব্দ"
}

/// The day of the week, in the newsroom's spelling, and the date: `মঙ্গলবার, ৯ অগ্রহায়ণ ১৪৩৩`.
pub fn full(date: BanglaDate, style: Style) -> String {
    let mut text = String::from(style.weekday(date.to_civil().weekday));
    text.push_str(", ");
    text.push_str(&long(date));
    text
}
