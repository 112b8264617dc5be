//! Where a word is put together: বিমান-বন্দর, জন-সভা, কৃষক-দের.
//!
//! The vowel that is not written falls silent inside a word (আমরা amra) but not as it would at the seam of
//! two: each part sounds as it does alone. Own lists.

use crate::letters::{HASANTA, is_consonant};

/// The longest word that is taken apart, in code points; it keeps the cost of odd texts down.
const LONGEST: usize = 64;

/// First parts that keep an o which they lose as words, and their Latin form.
const FIRST: [(&str, &str); 9] = [
    ("পররাষ্ট্র", "pororashtro"),
    ("স্বরাষ্ট্র", "sworashtro"),
    ("পরমাণু", "poromanu"),
    ("জন", "jono"),
    ("গণ", "gono"),
    ("যুব", "jubo"),
    ("নব", "nobo"),
    ("সহ", "soho"),
    ("পৌর", "pouro"),
];

/// Words that stand second in many compounds, and endings that begin with a consonant.
const SECOND: [&str; 75] = [
    "মন্ত্রণালয়",
    "বিদ্যালয়",
    "বিজ্ঞান",
    "মন্ত্রী",
    "বাহিনী",
    "কেন্দ্র",
    "ক্ষেত্র",
    "মাধ্যম",
    "প্রধান",
    "পরিষদ",
    "সংবাদ",
    "সম্মেলন",
    "বিরতি",
    "বিনিময়",
    "শিল্প",
    "বন্দর",
    "বন্ধন",
    "তন্ত্র",
    "মণ্ডল",
    "রক্ষক",
    "দর্শী",
    "ব্যাংক",
    "বাজার",
    "মিছিল",
    "যাত্রা",
    "যোদ্ধা",
    "যুদ্ধ",
    "সংগীত",
    "সংখ্যা",
    "স্থান",
    "স্থল",
    "গঞ্জ",
    "গৃহ",
    "নগর",
    "পত্র",
    "পাত্র",
    "পতি",
    "গতি",
    "নীতি",
    "সভা",
    "সংঘ",
    "কারী",
    "বাদী",
    "বাসী",
    "জীবী",
    "শালা",
    "খানা",
    "মেলা",
    "রেখা",
    "সীমা",
    "ভাষা",
    "দিবস",
    "দান",
    "দল",
    "লীগ",
    "ঘাট",
    "ঝড়",
    "চাপ",
    "পুর",
    "হাট",
    "বাড়ি",
    "বার",
    "ভবন",
    "ভাবে",
    "হীন",
    "জনক",
    "মূলক",
    "ভিত্তিক",
    "জন",
    "গুলো",
    "গুলি",
    "দের",
    "টি",
    "টা",
    "তম",
];

/// Endings that a second part may carry.
const ENDINGS: [&str; 17] = [
    "",
    "\u{9c7}র",
    "র",
    "\u{9c7}",
    "কে",
    "তে",
    "\u{9af}\u{9bc}",
    "\u{9c7}ই",
    "\u{9c7}ও",
    "দের",
    "রা",
    "\u{9c7}রা",
    "টি",
    "রও",
    "তেও",
    "গুলো",
    "কেও",
];

/// A word taken apart.
pub(super) enum Parts<'word> {
    /// A first part of the list, in Latin letters, and the rest.
    Known(&'static str, &'word str),
    /// Two parts to be written each by itself.
    Two(&'word str, &'word str),
}

/// The parts of `word` if it is a compound of the lists.
pub(super) fn parts(word: &str) -> Option<Parts<'_>> {
    word.chars().nth(3)?;
    if word.chars().nth(LONGEST).is_some() {
        return None;
    }
    for (first, latin) in FIRST {
        if let Some(rest) = word.strip_prefix(first)
            && starts_part(rest)
            && syllables(rest) > 1
        {
            return Some(Parts::Known(latin, rest));
        }
    }
    if let Some(stem) = word.strip_suffix("কে")
        && takes_ke(stem)
    {
        return Some(Parts::Two(stem, "কে"));
    }
    let ends = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let stems = ends.flat_map(|base| SECOND.iter().filter_map(|second| base.strip_suffix(second)));
    let stem = stems.filter(|stem| ends_part(stem)).min_by_key(|stem| stem.len())?;
    Some(Parts::Two(stem, word.get(stem.len()..)?))
}

/// Whether কে after `stem` is the ending (আন্দোলনকে) and not the last letter of a word in -ক and an ে (সড়কে).
fn takes_ke(stem: &str) -> bool {
    let ends_in = ["ন", "ম", "র", "স", "শ", "গ", "প", "জ", "চ", "ক", "য\u{9bc}", "\u{9cd}ট", "\u{9cd}ড"];
    syllables(stem) > 2 && ends_in.iter().any(|end| stem.ends_with(end))
}

fn starts_part(text: &str) -> bool {
    text.chars().next().is_some_and(|first| is_consonant(first) || matches!(first, 'অ'..='ঔ'))
}

/// Whether `text` can be a word: not one letter, no prefix that sounds as one with what follows, no tie to it.
fn ends_part(text: &str) -> bool {
    text.chars().nth(1).is_some() && !text.ends_with(HASANTA) && !matches!(text, "অব" | "উপ" | "অপ" | "সম" | "পর")
}

/// The number of syllables, a last consonant without a sign among them.
fn syllables(text: &str) -> usize {
    let mut tied = false;
    text.chars()
        .filter(|character| {
            let counts = (is_consonant(*character) && !tied) || matches!(character, 'অ'..='ঔ');
            tied = *character == HASANTA;
            counts
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn the_lists_are_canonical() {
        let first = FIRST.iter().map(|(bengali, _)| *bengali);
        assert!(first.chain(SECOND).chain(ENDINGS).all(is_nfc));
        assert!(FIRST.iter().all(|(_, latin)| latin.chars().all(|letter| letter.is_ascii_lowercase())));
    }

    #[test]
    fn only_seams_are_cut() {
        let cut = |word: &str| match parts(word) {
            Some(Parts::Known(first, rest)) => format!("{first}+{rest}"),
            Some(Parts::Two(first, second)) => format!("{first}+{second}"),
            None => String::from("whole"),
        };
        for (word, expected) in [
            ("বিমানবন্দরে", "বিমান+বন্দরে"),
            ("জনসভায়", "jono+সভায়"),
            ("জনের", "whole"),
            ("কৃষকদের", "কৃষক+দের"),
            ("আন্দোলনকে", "আন্দোলন+কে"),
            ("সড\u{9bc}কে", "whole"),
            ("জনতা", "whole"),
            ("মন্ত্রী", "whole"),
            ("গণিত", "whole"),
        ] {
            assert_eq!(cut(word), expected);
        }
    }
}
