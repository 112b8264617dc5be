//! The alphabetical order of names, tags and sections: Bengali first, then Latin.
//!
//! Source: the Unicode Collation Algorithm (UTS #10) with CLDR's root order and its rules for Bengali,
//! type `standard`, as ICU 78.2 and ICU4X 2.4 apply them: scripts in the order Bengali, …, Latin, and `&ঔ<ং<ঃ<ঁ`.
//! As CLDR sets it, spaces and punctuation count (`alternate=non-ignorable`) and digits are compared one by one. So:
//! spaces, punctuation, symbols, digits (১ and 1 are one), অ…ঔ, ং ঃ ঁ, ক…হ, the vowel signs, hasanta, the other scripts
//! of India, Latin, the rest. A nukta (ড়), an accent (é) and then a capital decide between texts that are otherwise
//! equal, ৎ follows ত্, and joiners count for nothing. CLDR's other type, `traditional`, is not written here.

mod weights;

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;

use crate::letters::{ANUSVARA, CANDRABINDU, VISARGA, is_kar};
use weights::{COMMON, Weight};

/// Ends a level. No weight begins with a byte as low.
const LEVEL: u8 = 1;

/// The sort key of `text`: the order of keys by bytes is the order of the texts.
///
/// For a column that a database sorts by, a blob. SQLite and PostgreSQL (`bytea`) compare blobs byte by byte, so both
/// give this order without a collation of their own. Nearly always a byte for a letter, more for ড়, ৎ, accents and
/// capitals; no byte is zero. Keys of two versions of this crate may not be compared with each other. Texts that
/// differ only in joiners and invisible characters, or in the script of their digits, have one key.
///
/// ```
/// let mut names = ["হাসান", "কলম", "উৎস", "কি", "অংশ", "Zia", "২১"];
/// names.sort_by_cached_key(|name| bangla::collate::key(name));
/// assert_eq!(names, ["২১", "অংশ", "উৎস", "কলম", "কি", "হাসান", "Zia"]);
/// ```
pub fn key(text: &str) -> Vec<u8> {
    let mut letters = Vec::with_capacity(text.len() / 3 + 8);
    let mut marks = Vec::new();
    let mut variants = Vec::new();
    weights::each(text, |weight| match weight {
        Weight::Letter { order, variant } => {
            letters.extend_from_slice(order.as_bytes());
            marks.push(COMMON);
            variants.push(variant);
        }
        Weight::Mark(order) => {
            marks.push(order);
            variants.push(COMMON);
        }
    });
    let (marks, variants) = (uncommon(&marks), uncommon(&variants));
    if !(marks.is_empty() && variants.is_empty()) {
        letters.push(LEVEL);
        letters.extend_from_slice(marks);
    }
    if !variants.is_empty() {
        letters.push(LEVEL);
        letters.extend_from_slice(variants);
    }
    letters
}

/// `level` without common weights at its end: these decide nothing, because texts that are equal so far have as many.
fn uncommon(level: &[u8]) -> &[u8] {
    let kept = level.iter().rposition(|weight| *weight != COMMON).map_or(0, |last| last.saturating_add(1));
    level.get(..kept).unwrap_or(level)
}

/// The order of two texts, that of their [`key`]s.
///
/// To sort many texts, make each key once.
///
/// ```
/// use std::cmp::Ordering;
/// assert_eq!(bangla::collate::compare("ক্ষমা", "খবর"), Ordering::Less);
/// ```
pub fn compare(a: &str, b: &str) -> Ordering {
    key(a).cmp(&key(b))
}

/// The letter under which `text` stands in a list by letters, or none if it has neither letter nor digit.
///
/// The letter itself for Bengali (ক্ষ stands under ক, ৎ under ত, ড় under ড), the capital without its accent for
/// Latin, `#` for a number. What comes before the first letter or digit is left out of account, but counts in the
/// order of [`key`]: put names under letters first, then sort the letters and the names under each.
///
/// ```
/// use bangla::collate::index_letter;
/// assert_eq!(index_letter("ক্ষমতা"), Some('ক'));
/// assert_eq!(index_letter("“ঢাকা”"), Some('ঢ'));
/// assert_eq!(index_letter("élan"), Some('E'));
/// assert_eq!(index_letter("১৯৭১"), Some('#'));
/// assert_eq!(index_letter("…"), None);
/// ```
pub fn index_letter(text: &str) -> Option<char> {
    text.nfd().find_map(|character| {
        if character.is_numeric() {
            return Some('#');
        }
        let base = weights::expanded(character).and_then(|letters| letters.chars().next()).unwrap_or(character);
        let is_sign = is_kar(base) || matches!(base, CANDRABINDU | ANUSVARA | VISARGA) || weights::is_mark(base);
        let stands_alone = base.is_alphabetic() && !is_sign;
        stands_alone.then(|| base.to_uppercase().next().unwrap_or(base))
    })
}
