//! Bengali words found by their Latin spelling.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use bangla::iso15919::from_bengali;
use bangla::normalize::{clean, fold};
use bangla::phonetic::{aliases, distance, key, near, romanized};
use proptest::prelude::*;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

const SAME: &str = include_str!("../vectors/phonetic.tsv");
const NEAR: &str = include_str!("../vectors/phonetic_near.tsv");

#[test]
fn spellings_of_a_word_share_its_key() {
    each(SAME, |[word, spellings, expected]: [&str; 3]| {
        assert_eq!(key(word), expected, "{word}");
        assert_eq!(key(&clean(word)), expected);
        assert_eq!(key(&fold(word)), expected, "folded {word}");
        for spelling in spellings.split(' ') {
            assert_eq!(key(spelling), expected, "{word} {spelling}");
            assert_eq!(key(&spelling.to_uppercase()), expected);
        }
        let transliterated = from_bengali(word);
        if transliterated.contains(['ā', 'ī', 'ū', 'ṅ', 'ṭ', 'ḍ', 'ṇ', 'ś', 'ṣ', 'ṛ', 'ẏ', 'ṁ', 'ḥ'])
        {
            assert_eq!(key(&transliterated), expected, "{transliterated}");
        }
    });
}

#[test]
fn a_spelling_with_another_consonant_is_near() {
    each(NEAR, |[word, spelling]: [&str; 2]| {
        assert_ne!(key(spelling), key(word), "belongs to the other table: {spelling}");
        assert!(near(&key(spelling)).contains(&key(word)), "{word} {spelling}");
        assert!(near(&key(word)).contains(&key(spelling)), "{word} {spelling}");
    });
}

#[test]
fn what_has_no_sound_has_no_key() {
    for word in ["", "২০২৪", "2024", "।", "৳", "!?", "\u{200d}", "日本", "😀"] {
        assert_eq!(key(word), "", "{word}");
    }
    assert_eq!(key("covid-19"), "kbd");
    assert_eq!(key("১ম"), "m");
}

#[test]
fn keys_near_a_key_are_those_one_edit_away() {
    let keys = near("rs");
    for expected in ["r", "s", "sr", "ars", "rks", "rst", "rk", "ks", "rr"] {
        assert!(keys.iter().any(|key| key == expected), "{expected}");
    }
    assert!(!keys.iter().any(|key| key == "rs" || key == "srk" || key.is_empty()));
    // No letter of the longest key is beside its like, so all that the documentation counts differ but
    // the insertions of a letter beside itself, which are 24.
    let longest = "kstnkstnkstnkstnkstnkstn";
    assert_eq!(near(longest).len(), 758 - 24);
    assert!(near(&format!("{longest}k")).is_empty());
    assert!(near("").is_empty() && near("rāṣṭra").is_empty() && near("নক").is_empty());
}

/// The vocabulary of the tables, and how a spelling is looked up in it.
struct Search {
    index: BTreeMap<String, Vec<String>>,
    spellings: Vec<(String, String)>,
}

impl Search {
    fn new() -> Search {
        let spellings = RefCell::new(Vec::new());
        each(SAME, |[word, row, _]: [&str; 3]| {
            spellings.borrow_mut().extend(row.split(' ').map(|spelling| (spelling.to_owned(), clean(word))));
        });
        each(NEAR, |[word, spelling]: [&str; 2]| {
            spellings.borrow_mut().push((spelling.to_owned(), clean(word)));
        });
        let spellings = spellings.into_inner();
        let words: BTreeSet<&String> = spellings.iter().map(|(_, word)| word).collect();
        let mut index: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for word in words {
            index.entry(key(word)).or_default().push(word.clone());
        }
        Search { index, spellings }
    }

    /// The words with the key of `spelling`, else with a key near it; the nearest in sound first.
    fn candidates(&self, spelling: &str) -> Vec<&str> {
        let with = |key: &String| self.index.get(key).into_iter().flatten().map(String::as_str);
        let mut words: Vec<&str> = with(&key(spelling)).collect();
        if words.is_empty() {
            words = near(&key(spelling)).iter().flat_map(with).collect();
        }
        words.sort_by(|one, other| distance(spelling, one).total_cmp(&distance(spelling, other)));
        words
    }
}

#[test]
fn spellings_find_their_word() {
    let search = Search::new();
    let (mut first, mut in_eight, mut candidates) = (0, 0, 0);
    for (spelling, word) in &search.spellings {
        let found = search.candidates(spelling);
        let place = found.iter().position(|found| found == word);
        first += usize::from(place == Some(0));
        in_eight += usize::from(place.is_some_and(|place| place < 8));
        candidates += found.len();
    }
    let all = search.spellings.len();
    println!("{all} spellings: first {first}, in eight {in_eight}, candidates {candidates}");
    assert!(all > 550);
    // গান and জ্ঞান are both gan and gyan in Latin letters.
    assert!(first + 2 >= all, "{first} of {all}");
    assert_eq!(in_eight, all);
    assert!(candidates * 10 <= all * 13, "{candidates} candidates for {all}");
}

#[test]
fn distance_tells_spelling_from_another_word() {
    for (spelling, word) in &Search::new().spellings {
        let far = distance(spelling, word);
        assert!(far < 0.5, "{spelling} {word}: {far}");
    }
    assert_eq!(distance("bangladesh", "বাংলাদেশ"), 0.0);
    assert_eq!(distance("Nirbāchôn", "নির্বাচন"), distance("nirbachon", "নির্বাচন"));
    assert!(distance("football", "নির্বাচন") > 0.6);
    for (query, word) in [("", "ঢাকা"), ("dhaka", ""), ("", ""), ("2024", "২০২৪"), ("ঢাকা", "ঢাকা")]
    {
        assert_eq!(distance(query, word), 1.0, "{query} {word}");
    }
    // Each cheap change costs less than a change of consonant.
    for cheap in ["sikkha", "shikha", "shikkho", "shikka", "shikkhah"] {
        assert!(distance(cheap, "শিক্ষা") < distance("shimmha", "শিক্ষা"), "{cheap}");
        assert!(distance(cheap, "শিক্ষা") > 0.0, "{cheap}");
    }
    // What readers mistake for each other is nearer than any other consonant in its place.
    for (word, taken, other) in [
        ("রাজনীতি", "razniti", "ragniti"),
        ("ভাষা", "vasha", "kasha"),
        ("বিশ্ব", "bishvo", "bishmo"),
        ("বাজার", "vajar", "kajar"),
        ("ছাত্র", "chatro", "satro"),
        ("ছাত্র", "satro", "natro"),
        ("সরকার", "shorkar", "chorkar"),
        ("নির্বাচন", "nirbacon", "nirbagon"),
        ("ফল", "pol", "kol"),
        ("বাংলা", "banla", "bamla"),
        ("ঝড়", "jor", "gor"),
        ("মদিনা", "modina", "domina"),
    ] {
        assert!(distance(taken, word) < distance(other, word), "{word} {taken} {other}");
    }
    for long_vowel in ["sheekkha", "shikkhaa"] {
        assert_eq!(distance(long_vowel, "শিক্ষা"), 0.0, "{long_vowel}");
    }
}

#[test]
fn english_names_have_bengali_words() {
    for (english, bengali) in [
        ("India", "ভারত"),
        ("Chittagong", "চট্টগ্রাম"),
        ("Calcutta", "কলকাতা"),
        ("Burma", "মিয়ানমার"),
        ("USA", "যুক্তরাষ্ট্র"),
        ("U.S.A.", "যুক্তরাষ্ট্র"),
        ("United States", "যুক্তরাষ্ট্র"),
        ("election", "নির্বাচন"),
        ("government", "সরকার"),
        ("police", "পুলিশ"),
        ("February", "ফেব্রুয়ারি"),
    ] {
        assert_eq!(aliases(english).first().copied(), Some(nfc(bengali).as_str()), "{english}");
    }
    for other in ["", "nirbachon", "india2", "ভারত", "a", "zz"] {
        assert!(aliases(other).is_empty(), "{other}");
    }
    assert!(aliases(&"india".repeat(100_000)).is_empty());
}

/// A word of Bengali characters with joiners, or of Latin letters with marks, or of both.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[\u{980}-\u{9ff}\u{200c}\u{200d}]{0,12}",
        2 => "[কখঙজঞটতৎদনণবমযরলশষসহড়য়ংঃঁািীুে্্্অআইউঋএও]{0,12}",
        2 => "[a-zA-Z\u{101}\u{1e63}\u{301}]{0,12}",
        1 => "[a-z\u{995}-\u{9cd}0-9]{0,12}",
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_search_form_has_the_key_of_the_word(word in word()) {
        prop_assert_eq!(key(&fold(&word)), key(&word));
        prop_assert_eq!(key(&clean(&word)), key(&word));
    }

    #[test]
    fn a_key_has_few_letters(word in word()) {
        let key = key(&word);
        prop_assert!(key.chars().all(|letter| "abdfghjklmnprst".contains(letter)));
        prop_assert!(key.chars().skip(1).all(|letter| !matches!(letter, 'a' | 'h')), "{}", key);
    }

    #[test]
    fn nearness_is_mutual(key in "[abdfghjklmnprst]{1,8}", place in any::<prop::sample::Index>()) {
        let keys = near(&key);
        prop_assert!(keys.is_sorted() && !keys.contains(&key));
        let other = place.get(&keys);
        prop_assert!(near(other).contains(&key), "{}", other);
    }

    #[test]
    fn distance_is_between_nothing_and_one(query in word(), word in word()) {
        let far = distance(&query, &word);
        prop_assert!((0.0..=1.0).contains(&far), "{}", far);
        let latin = romanized(&word);
        if latin.chars().any(|letter| letter.is_ascii_alphabetic()) && word.chars().count() < 16 {
            prop_assert_eq!(distance(&latin, &word), 0.0);
        }
    }
}

#[test]
fn long_words_take_linear_time() {
    takes_linear_time(key);
    takes_linear_time(romanized);
    takes_linear_time(|text| near(&key(text)));
    takes_linear_time(|text| distance(text, "বাংলাদেশ") + distance("bangladesh", text) + distance(text, text));
    takes_linear_time(|text| aliases(text).len());
}
