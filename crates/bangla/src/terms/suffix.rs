//! Noun endings cut from folded words, lightly: to make the forms of one word meet, not to find its root.
//!
//! Source: the case and number endings of the noun as Bengali grammars list them. Everything here is
//! in the folded form: ি for ী, স for শ.

use crate::letters::{ANUSVARA, HASANTA, NUKTA, VISARGA, is_kar, is_letter_or_sign};

/// What an ending may be cut from.
#[derive(Clone, Copy)]
enum After {
    /// Any stem.
    Anything,
    /// A stem of two letters or more (বইগুলো, দলের): the ending is too long to be part of a word.
    TwoLetters,
    /// A stem that ends in a vowel: after a consonant the same letters belong to the word (খবর, ভারতে).
    Vowel,
    /// A stem that ends in a vowel other than ে (that is ের, tried before) and not in পু (গাজীপুর).
    VowelBeforeRa,
    /// A stem that ends in a vowel letter, not in a vowel sign (ভাইয়ের, but উপায়ের).
    VowelLetter,
    /// A stem in আ of four code points or more (ঢাকায়, but উপায়).
    LongA,
}

/// The endings in the order in which they are tried.
const ENDINGS: [(&str, After); 18] = [
    ("গুলো", After::TwoLetters),
    ("গুলি", After::TwoLetters),
    ("গুলা", After::TwoLetters),
    ("দের", After::Anything),
    ("\u{9c7}রা", After::Anything),
    ("\u{9af}\u{9bc}\u{9c7}র", After::VowelLetter),
    ("\u{9c7}র", After::TwoLetters),
    ("এর", After::Anything),
    ("কে", After::Anything),
    ("তে", After::Vowel),
    ("টি", After::Anything),
    ("টা", After::Anything),
    ("রা", After::Anything),
    ("র", After::VowelBeforeRa),
    ("\u{9af}\u{9bc}", After::LongA),
    ("\u{9c7}", After::Anything),
    ("ও", After::Anything),
    ("ই", After::Anything),
];

/// No noun carries more: দেশগুলোতেও has three.
const MOST_ENDINGS: usize = 4;

/// Words that end as if they had an ending.
const WHOLE: [&str; 68] = [
    "অধিকার",
    "আকার",
    "আঘাত",
    "আচার",
    "আবহাওয়া",
    "ইউনিভার্সিটি",
    "ইসতেহার",
    "উদ্ধার",
    "উপহার",
    "এবার",
    "কমিটি",
    "কম্পিউটার",
    "কারাগার",
    "কিলোমিটার",
    "ক্যামেরা",
    "ক্রিকেটার",
    "খামার",
    "গুজরাত",
    "গ্রেপ্তার",
    "জামাত",
    "জামায়াত",
    "জুলাই",
    "টিকটক",
    "ট্রাক",
    "ডলার",
    "ডাক্তার",
    "ত্রিপুরা",
    "দসক",
    "দুবাই",
    "নাটক",
    "পরিবার",
    "পোসাক",
    "প্রচার",
    "প্রভাত",
    "ফটক",
    "ফেসবুক",
    "বজ্রপাত",
    "বন্দুক",
    "বাজার",
    "বিচার",
    "বুধবার",
    "বৃহস্পতিবার",
    "বৈঠক",
    "ব্যবহার",
    "ব্যাংক",
    "ব্যাপার",
    "ভিডিও",
    "মংগলবার",
    "মহাসড়ক",
    "মাজার",
    "মিটার",
    "মুম্বাই",
    "রক্তপাত",
    "রবিবার",
    "রাডার",
    "রেডিও",
    "লড়াই",
    "লিটার",
    "সংঘাত",
    "সংসার",
    "সড়ক",
    "সনিবার",
    "সরকার",
    "সাক্সাত",
    "সুক্রবার",
    "সোমবার",
    "স্টুডিও",
    "হাজার",
];

/// The folded `word` without its noun endings.
///
/// A stem keeps three code points (two letters before গুলো and ের) and never ends in a
/// hasanta. Words of other scripts stay whole.
pub(crate) fn cut(word: &str) -> &str {
    let mut word = word;
    for _ in 0..MOST_ENDINGS {
        match cut_once(word) {
            Some(shorter) => word = shorter,
            None => break,
        }
    }
    word
}

/// One ending less, or `None` if there is none to cut.
fn cut_once(word: &str) -> Option<&str> {
    if is_whole(word) {
        return None;
    }
    let stems = || ENDINGS.iter().filter_map(|(ending, after)| word.strip_suffix(ending).map(|stem| (stem, *after)));
    stems()
        .find(|(stem, _)| is_whole(stem))
        .or_else(|| stems().find(|(stem, after)| is_stem(stem, *after)))
        .map(|(stem, _)| stem)
}

fn is_stem(stem: &str, after: After) -> bool {
    let Some(last) = stem.chars().next_back() else {
        return false;
    };
    let is_long_enough = match after {
        After::TwoLetters => stem.chars().filter(|character| !is_sign(*character)).nth(1).is_some(),
        After::LongA => stem.chars().nth(3).is_some(),
        _ => stem.chars().nth(2).is_some(),
    };
    let is_bengali = is_letter_or_sign(last) && last != HASANTA;
    is_long_enough
        && is_bengali
        && match after {
            After::Anything | After::TwoLetters => true,
            After::Vowel => is_kar(last) || is_vowel_letter(last),
            After::VowelBeforeRa => {
                (is_kar(last) || is_vowel_letter(last)) && last != '\u{9c7}' && !stem.ends_with("পু")
            }
            After::VowelLetter => is_vowel_letter(last),
            After::LongA => last == '\u{9be}',
        }
}

fn is_whole(word: &str) -> bool {
    WHOLE.binary_search(&word).is_ok()
}

fn is_sign(character: char) -> bool {
    is_kar(character) || matches!(character, HASANTA | NUKTA | ANUSVARA | VISARGA)
}

fn is_vowel_letter(character: char) -> bool {
    matches!(character, '\u{985}'..='\u{994}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_folded_form() {
        for text in ENDINGS.iter().map(|(ending, _)| *ending).chain(WHOLE) {
            assert!(unicode_normalization::is_nfc(text), "{text}");
        }
        for word in WHOLE {
            assert_eq!(crate::normalize::fold(word), word);
        }
        assert!(WHOLE.is_sorted());
    }
}
