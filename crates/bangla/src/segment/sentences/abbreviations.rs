//! Words that a full stop shortens.
//!
//! Own list, after Bangladeshi newspapers, deeds and books.

use unicode_segmentation::UnicodeSegmentation;

/// Shortened words of more than one grapheme; ড. মো. কোং. and all others of one need no list.
const SHORTENED: [&str; 27] = [
    "অক্টো",
    "অধ্যা",
    "অনু",
    "অব",
    "অ্যাড",
    "ইঞ্জি",
    "এপ্রি",
    "ক্যাপ্ট",
    "জানু",
    "জেনা",
    "ডিসে",
    "নভে",
    "প্রফে",
    "প্রফেসর",
    "ফেব্রু",
    "ব্রিগে",
    "মিসেস",
    "মোছা",
    "মোসা",
    "রহ",
    "রাযি",
    "রেজি",
    "লেফ",
    "সম্পা",
    "সার্জে",
    "সেপ্টে",
    "সেমি",
];

/// Names of Latin letters of more than one grapheme, which stand for initials: এস. এম., এইচ.এস.সি.
const LETTER_NAMES: [&str; 15] =
    ["আই", "আর", "ইউ", "এইচ", "এক্স", "এন", "এফ", "এম", "এল", "এস", "ওয়াই", "কিউ", "জেড", "ডব্লিউ", "পিএইচ"];

/// Words of one grapheme that end sentences and are no initials.
const WORDS_OF_ONE_GRAPHEME: [&str; 7] = ["কী", "খা", "তো", "না", "নি", "মা", "হ্যাঁ"];

/// Latin abbreviations, in small letters.
const LATIN: [&str; 16] =
    ["capt", "co", "dr", "fig", "gen", "inc", "jr", "lt", "ltd", "mr", "mrs", "ms", "prof", "sr", "st", "vs"];

/// Whether a full stop after `word` marks an abbreviation or initial.
///
/// A word that holds full stops itself is one if each of its parts is: কি.মি, এ.কে, U.S, e.g.
pub(super) fn contains(word: &str) -> bool {
    let mut parts = word.split('.').peekable();
    let Some(first) = parts.next() else { return false };
    let is_one_part = parts.peek().is_none();
    if first.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
        let is_latin = |part: &str| part.len() <= 2 && part.chars().all(|letter| letter.is_ascii_alphabetic());
        return if is_one_part {
            first.len() == 1 || LATIN.contains(&first.to_ascii_lowercase().as_str())
        } else {
            is_latin(first) && parts.all(is_latin)
        };
    }
    is_shortened(first) && parts.all(is_shortened) && !(is_one_part && WORDS_OF_ONE_GRAPHEME.contains(&first))
}

/// Whether `part` is a Bengali abbreviation, the name of a Latin letter or one grapheme.
fn is_shortened(part: &str) -> bool {
    let is_bengali = part.starts_with(crate::letters::is_letter_or_sign);
    is_bengali && (part.graphemes(true).nth(1).is_none() || SHORTENED.contains(&part) || LETTER_NAMES.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_in_nfc_in_order_and_needed() {
        for list in [&SHORTENED[..], &LETTER_NAMES, &WORDS_OF_ONE_GRAPHEME, &LATIN] {
            assert!(list.is_sorted());
            assert!(list.iter().all(|word| unicode_normalization::is_nfc(word)));
        }
        let graphemes = |word: &&str| word.graphemes(true).count();
        assert!(SHORTENED.iter().chain(&LETTER_NAMES).all(|word| graphemes(word) > 1));
        assert!(WORDS_OF_ONE_GRAPHEME.iter().all(|word| graphemes(word) == 1));
    }

    #[test]
    fn words_that_hold_full_stops_are_abbreviations_in_all_their_parts() {
        for word in ["কি.মি", "এ.কে", "এইচ.এস.সি", "U.S", "e.g", "Ph.D", "ড", "Mr"] {
            assert!(contains(word), "{word}");
        }
        for word in ["", "না", "শেষ", "শেষ.নতুন", "কি.শেষ", "bbc.co.uk", "Tribune", "৫.৫", "ক..খ", "U.শেষ"]
        {
            assert!(!contains(word), "{word}");
        }
    }
}
