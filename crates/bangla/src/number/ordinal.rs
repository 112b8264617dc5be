//! Places in an order and days of a month: ৩য়, ১১তম, ২১শে.

use super::plain;
use super::plural::OrdinalCategory;

/// The place `value` in an order: ১ম, ২য়, ৪র্থ, ৬ষ্ঠ, ১১তম.
///
/// Source: CLDR bn, ordinals and minimalPairs.
///
/// ```
/// assert_eq!(bangla::number::ordinal(4), "৪র্থ");
/// assert_eq!(bangla::number::ordinal(21), "২১তম");
/// ```
pub fn ordinal(value: u64) -> String {
    let ending = match OrdinalCategory::of(value) {
        OrdinalCategory::One => "ম",
        OrdinalCategory::Two => "য়",
        OrdinalCategory::Few => "র্থ",
        OrdinalCategory::Many => "ষ্ঠ",
        OrdinalCategory::Other => "তম",
    };
    plain(value) + ending
}

/// The day `day` of a month, 1 to 32 (আষাঢ় has 32 in some years of the West Bengal almanac): ১লা, ২রা, ৪ঠা, ৫ই, ২১শে.
///
/// Source: school grammar of Bangladesh (তারিখবাচক শব্দ: পয়লা, দোসরা, তেসরা, চৌঠা, then -ই to 18 and -এ to 32). Newspapers in Bangladesh write days of the Gregorian calendar bare (২১ ফেব্রুয়ারি) and keep these
/// for the Bangla calendar (২৫শে বৈশাখ).
///
/// ```
/// assert_eq!(bangla::number::day_ordinal(21).as_deref(), Some("২১শে"));
/// assert_eq!(bangla::number::day_ordinal(0), None);
/// ```
pub fn day_ordinal(day: u8) -> Option<String> {
    let ending = match day {
        1 => "লা",
        2 | 3 => "রা",
        4 => "ঠা",
        5..=18 => "ই",
        19..=32 => "শে",
        _ => return None,
    };
    Some(plain(day.into()) + ending)
}
