//! Endings that a listed word may have. Not those of `bangla::stem`, which are cut off any word: here what is left must be the word itself.

use crate::lookalikes::is_sign;

/// What an ending follows.
#[derive(Clone, Copy)]
enum After {
    Any,
    /// A letter without a vowel sign.
    Consonant,
    /// A vowel letter or sign.
    Vowel,
}

use After::{Any, Consonant, Vowel};

/// Endings of nouns in the form of `bangla::normalize::fold`: emphasis, case, article, number.
const BENGALI: [(&str, After); 36] = [
    ("ই", Any),
    ("ও", Any),
    ("তো", Any),
    ("কে", Any),
    ("রে", Any),
    ("র", Vowel),
    ("ের", Consonant),
    ("এর", Any),
    ("য়ের", Vowel),
    ("তে", Vowel),
    ("েতে", Consonant),
    ("য়", Vowel),
    ("য়ে", Vowel),
    ("ে", Consonant),
    ("দের", Any),
    ("েদের", Consonant),
    ("দেরকে", Any),
    ("দেরি", Any),
    ("রা", Any),
    ("েরা", Consonant),
    ("য়েরা", Vowel),
    ("টি", Any),
    ("টা", Any),
    ("টারে", Any),
    ("টে", Any),
    ("টুকু", Any),
    ("খানা", Any),
    ("খানি", Any),
    ("গুলি", Any),
    ("গুলো", Any),
    ("গুলা", Any),
    ("গুলান", Any),
    ("গন", Any),
    ("বৃন্দ", Any),
    ("সমুহ", Any),
    ("জন", Any),
];

/// How many endings stand one after the other: চোর-গুলো-র-ই.
const MOST: usize = 3;

/// What may be left of `word`, which is folded, without endings; the longest first.
pub(super) fn cuts(word: &str) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    let mut layer = vec![word];
    for _ in 0..MOST {
        layer = layer.into_iter().flat_map(without_last).collect();
        layer.retain(|rest| !found.contains(rest));
        found.extend(&layer);
    }
    found.sort_by_key(|rest| std::cmp::Reverse(rest.len()));
    found
}

/// `word` without each ending that it may have, where at least two letters are left.
fn without_last(word: &str) -> impl Iterator<Item = &str> {
    BENGALI.iter().filter_map(move |(ending, after)| {
        let rest = word.strip_suffix(ending)?;
        let last = rest.chars().next_back()?;
        let is_vowel = ('অ'..='ঔ').contains(&last) || is_sign(last) && last != '\u{9bc}';
        let fits = match after {
            Any => last != '\u{9cd}',
            Consonant => !is_vowel,
            Vowel => is_vowel,
        };
        let letters = rest.chars().filter(|character| !is_sign(*character)).count();
        (fits && letters > 1).then_some(rest)
    })
}

/// What Bengali endings are written like in Latin letters.
const LATIN: [&str; 27] = [
    "r", "er", "ke", "re", "ra", "era", "der", "eder", "derke", "ta", "tar", "tare", "take", "ti", "tir", "tike",
    "gula", "gulo", "guli", "gular", "gulor", "gulare", "gulake", "gulan", "rai", "tai", "rao",
];

/// Whether `rest`, what stands after a word in Latin letters, is an ending.
pub(super) fn is_latin(rest: &str) -> bool {
    rest.is_empty() || LATIN.contains(&rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_may_be_the_word() {
        for form in ["চোরের", "চোরেরা", "চোরদের", "চোরটা", "চোরই", "চোরও", "চোরকে", "চোরগুলোর", "চোরগুলোকেই", "চোরদেরকে"]
        {
            assert!(cuts(form).contains(&"চোর"), "{form}: {:?}", cuts(form));
        }
        for other in ["চোরা", "চোরাবালি", "চোরাচালান", "চোরাই", "চোরকাঁটা"]
        {
            assert!(!cuts(other).contains(&"চোর"), "{other}");
        }
    }
}
