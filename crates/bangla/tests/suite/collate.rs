//! The order of names: against ICU's for `bn`, and what holds for any text.

use std::cmp::Ordering;

use bangla::collate::{compare, index_letter, key};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use crate::any_text::takes_linear_time;
use crate::table::each;
use crate::vocabulary;

fn icu() -> CollatorBorrowed<'static> {
    Collator::try_new(locale!("bn").into(), CollatorOptions::default()).expect("compiled data")
}

/// The assigned code points of the Bengali block.
const BENGALI_BLOCK: [(char, char); 14] = [
    ('\u{980}', '\u{983}'),
    ('\u{985}', '\u{98c}'),
    ('\u{98f}', '\u{990}'),
    ('\u{993}', '\u{9a8}'),
    ('\u{9aa}', '\u{9b0}'),
    ('\u{9b2}', '\u{9b2}'),
    ('\u{9b6}', '\u{9b9}'),
    ('\u{9bc}', '\u{9c4}'),
    ('\u{9c7}', '\u{9c8}'),
    ('\u{9cb}', '\u{9ce}'),
    ('\u{9d7}', '\u{9d7}'),
    ('\u{9dc}', '\u{9dd}'),
    ('\u{9df}', '\u{9e3}'),
    ('\u{9e6}', '\u{9fe}'),
];

/// All that names are written with: the Bengali block, ASCII, accented letters, the marks of print, joiners.
///
/// Not here: characters without a place of their own in our order, of which CLDR knows 150,000 (see the module), and
/// accents beyond those listed there, which CLDR holds for equal in part.
fn character() -> impl Strategy<Value = char> {
    let bengali: Vec<char> = BENGALI_BLOCK.iter().flat_map(|&(first, last)| first..=last).collect();
    let other: Vec<char> =
        "éÉèêëåÅñüçøØđŁłæÆœßÁ\u{301}\u{300}\u{308}\u{338}‘’“”…–—।॥«»€₹£·°©×÷\u{a0}\u{ad}\u{feff}\u{200b}\u{2060}‑‐"
            .chars()
            .collect();
    prop_oneof![
        6 => prop::sample::select(bengali),
        3 => prop::char::range('\0', '\u{7f}'),
        2 => prop::sample::select(vec!['ত', '\u{9cd}', 'ৎ', '\u{9c7}', '\u{9be}', '\u{9d7}', '\u{9bc}', 'য', 'a', 'A']),
        1 => prop::sample::select(vec!['\u{200d}', '\u{200c}', ' ', '-', '1', '১']),
        1 => prop::sample::select(other),
    ]
}

/// Two texts that are often alike: where one has a character, the other may have a variant of it, or none.
fn pair() -> impl Strategy<Value = (String, String)> {
    let place = prop_oneof![
        3 => character().prop_map(|same| (Some(same), Some(same))),
        1 => (character(), character()).prop_map(|(a, b)| (Some(a), Some(b))),
        1 => character().prop_map(|extra| (Some(extra), None)),
        1 => prop::sample::select(vec![('a', 'A'), ('e', 'é'), ('ক', 'খ'), ('\u{9bf}', '\u{9c0}'), ('1', '১'), ('\u{981}', '\u{982}')])
            .prop_map(|(a, b)| (Some(a), Some(b))),
    ];
    let text = prop::collection::vec(place, 0..8);
    (text, any::<bool>()).prop_map(|(places, turned)| {
        let a: String = places.iter().filter_map(|place| place.0).collect();
        let b: String = places.iter().filter_map(|place| place.1).collect();
        if turned { (b, a) } else { (a, b) }
    })
}

fn thorough() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig { failure_persistence: None, cases: usual.cases.max(4_000), ..usual }
}

proptest! {
    #![proptest_config(thorough())]

    #[test]
    fn two_texts_stand_as_icu_puts_them((a, b) in pair()) {
        prop_assert_eq!(compare(&a, &b), icu().compare(&a, &b), "{} {}", a.escape_unicode(), b.escape_unicode());
    }

    #[test]
    fn unlike_texts_stand_as_icu_puts_them(
        a in prop::collection::vec(character(), 0..6).prop_map(String::from_iter),
        b in prop::collection::vec(character(), 0..6).prop_map(String::from_iter),
    ) {
        prop_assert_eq!(compare(&a, &b), icu().compare(&a, &b), "{} {}", a.escape_unicode(), b.escape_unicode());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_key_has_no_zero_and_is_that_of_either_normal_form(text in any::<String>()) {
        let bytes = key(&text);
        prop_assert!(!bytes.contains(&0));
        prop_assert_eq!(&key(&text.nfc().collect::<String>()), &bytes);
        prop_assert_eq!(&key(&text.nfd().collect::<String>()), &bytes);
        let _ = index_letter(&text);
    }

    #[test]
    fn names_under_one_letter_stand_together(
        mut names in prop::collection::vec("[অআইঈউঊঋএঐওঔকখগজটডঢতথদনবমযরশষসহৎ০-৯a-zA-ZéÉжЖअह][ক-নপ-রলহািীুূেৈোৌ\u{9bc}্ a-z]{0,3}", 0..30),
    ) {
        names.sort_by_cached_key(|name| key(name));
        let mut letters: Vec<char> = names.iter().filter_map(|name| index_letter(name)).collect();
        prop_assert_eq!(letters.len(), names.len());
        prop_assert!(letters.is_sorted_by(|a, b| compare(&a.to_string(), &b.to_string()) != Ordering::Greater));
        letters.dedup();
        let distinct: std::collections::HashSet<&char> = letters.iter().collect();
        prop_assert_eq!(distinct.len(), letters.len());
    }
}

#[test]
fn the_list_is_in_order() {
    let mut list = Vec::new();
    each(include_str!("../vectors/collate.tsv"), |[name]| list.push(name.to_owned()));
    for (a, b) in list.iter().zip(list.iter().skip(1)) {
        assert_eq!(compare(a, b), Ordering::Less, "{a} {b}");
        assert_eq!(icu().compare(a, b), Ordering::Less, "{a} {b}");
    }
}

#[test]
fn the_words_of_the_news_stand_as_icu_puts_them() {
    let mut words: Vec<String> = vocabulary::words().into_iter().map(|(word, _)| word).collect();
    words.sort_by(|a, b| icu().compare(a, b));
    for (a, b) in words.iter().zip(words.iter().skip(1)) {
        assert_eq!(compare(a, b), icu().compare(a, b), "{a} {b}");
    }
}

#[test]
fn what_a_reader_does_not_see_decides_nothing() {
    each(include_str!("../vectors/collate_equal.tsv"), |[a, b]| {
        assert_eq!(key(a), key(b), "{a} {b}");
        assert_eq!(icu().compare(a, b), Ordering::Equal, "{a} {b}");
    });
}

#[test]
fn characters_without_a_place_stand_at_the_end_of_their_kind() {
    let list = ["~", "→", "😀", "৳", "9", "Ⅷ", "অ", "a", "Z", "ж", "Ж", "ক", "日", "क"];
    let mut sorted = list;
    sorted.sort_by_cached_key(|text| key(text));
    assert_eq!(sorted, ["~", "→", "😀", "৳", "9", "Ⅷ", "অ", "ক", "क", "a", "Z", "ж", "Ж", "日"]);
}

#[test]
fn each_name_stands_under_its_letter() {
    each(include_str!("../vectors/index_letters.tsv"), |[name, letter]| {
        let expected = (letter != "-").then_some(letter);
        assert_eq!(index_letter(name).map(String::from).as_deref(), expected, "{name}");
    });
}

#[test]
fn a_long_text_takes_linear_time() {
    takes_linear_time(key);
    takes_linear_time(index_letter);
}
