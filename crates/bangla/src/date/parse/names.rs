//! The words of a date in the spellings that are met, in lower case and in NFC.
//!
//! Sources: CLDR bn and en (names and abbreviations); জানুয়ারী, ফেব্রুয়ারী and আগষ্ট as older print has them, অগস্ট and
//! অগাস্ট as the press of West Bengal has them.

use crate::date::WEEKDAYS;
use crate::date::english::WEEKDAYS_EN;

const MONTHS: [&[&str]; 12] = [
    &["জানুয়ারি", "জানুয়ারী", "জানু", "january", "jan"],
    &["ফেব্রুয়ারি", "ফেব্রুয়ারী", "ফেব্রু", "ফেব", "february", "feb"],
    &["মার্চ", "march", "mar"],
    &["এপ্রিল", "এপ্রি", "april", "apr"],
    &["মে", "may"],
    &["জুন", "june", "jun"],
    &["জুলাই", "জুল", "july", "jul"],
    &["আগস্ট", "আগষ্ট", "অগস্ট", "অগাস্ট", "আগ", "august", "aug"],
    &["সেপ্টেম্বর", "সেপ্ট", "সেপ", "september", "sept", "sep"],
    &["অক্টোবর", "অক্টো", "october", "oct"],
    &["নভেম্বর", "নভে", "november", "nov"],
    &["ডিসেম্বর", "ডিসে", "december", "dec"],
];

const ERAS: [&str; 9] = ["খ্রিস্টাব্দ", "খ্রিষ্টাব্দ", "খ্রীষ্টাব্দ", "খ্রি", "খ্রিঃ", "সাল", "ইং", "ইংরেজি", "ad"];

/// The month of a name, 1 to 12.
pub(super) fn month(word: &str) -> Option<u8> {
    let index = MONTHS.iter().position(|names| names.contains(&word))?;
    u8::try_from(index).ok()?.checked_add(1)
}

/// The day of the week of a name, with বার or without, in full or from three Latin letters on; 0 is Sunday.
pub(super) fn weekday(word: &str) -> Option<u8> {
    if word == "রোববার" {
        return Some(0);
    }
    let bengali = WEEKDAYS.iter().position(|name| *name == word || name.strip_suffix("বার") == Some(word));
    let index = bengali.or_else(|| {
        let starts = |name: &&str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
        WEEKDAYS_EN.iter().position(|name| word.len() >= 3 && starts(name))
    })?;
    u8::try_from(index).ok()
}

/// Whether a word behind the year says which era it is of, and that is the common one.
pub(super) fn is_era(word: &str) -> bool {
    ERAS.contains(&word)
}

/// Whether `word` is the ending of the ordinal of `day`: ১লা, ২রা, ৩রা, ৪ঠা, ৫ই to ১৮ই, ১৯শে to ৩১শে (and ই after
/// any of these last, as it is met), or the English one.
pub(super) fn is_day_ending(word: &str, day: u16) -> bool {
    match word {
        "লা" => day == 1,
        "রা" => matches!(day, 2 | 3),
        "ঠা" => day == 4,
        "ই" => day >= 5,
        "শে" => day >= 19,
        "st" => day % 10 == 1 && day != 11,
        "nd" => day % 10 == 2 && day != 12,
        "rd" => day % 10 == 3 && day != 13,
        "th" => !matches!(day, 1..=3 | 21..=23 | 31),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_written_as_texts_are_compared() {
        for name in MONTHS.iter().copied().flatten().chain(&ERAS) {
            assert!(unicode_normalization::is_nfc(name), "{name}");
            assert_eq!(crate::normalize::clean(name), *name);
            assert_eq!(name.to_ascii_lowercase(), *name);
        }
    }
}
