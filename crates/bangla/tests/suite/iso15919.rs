//! Transliteration there and back.

use bangla::iso15919::{from_bengali, to_bengali};
use bangla::normalize::clean;
use proptest::prelude::*;
use unicode_normalization::is_nfc;

use crate::any_text::takes_linear_time;
use crate::table::{each, nfc};

#[test]
fn letters_and_words_go_there_and_back() {
    each(include_str!("../vectors/iso15919.tsv"), |[bengali, latin]: [&str; 2]| {
        assert_eq!(from_bengali(bengali), nfc(latin), "{bengali}");
        assert_eq!(to_bengali(latin), nfc(bengali), "{latin}");
    });
}

#[test]
fn every_way_of_writing_the_latin_side_is_read() {
    for (latin, bengali) in [
        ("RĀṢṬRA", "রাষ্ট্র"),
        ("ra\u{304}s\u{323}t\u{323}ra", "রাষ্ট্র"),
        ("bāṁlādēśa", "বাংলাদেশ"),
        ("viśva", "বিশ্ব"),
        ("so:'ham", "সোঽহম্"),
        ("k\u{332}h\u{332}ān", "খ\u{9bc}ান্"),
        ("wax", "wঅx"),
    ] {
        assert_eq!(to_bengali(latin), nfc(bengali), "{latin}");
    }
}

#[test]
fn what_does_not_come_back_is_what_the_documentation_names() {
    for (there, back) in [("ক\u{9cd}\u{200c}ক", "ক্ক"), ("ৰাৱ", "রাব"), ("COVID 19", "চোবিদ্ ১৯"), ("১ | ২", "১ । ২")]
    {
        assert_eq!(to_bengali(&from_bengali(there)), nfc(back));
    }
}

/// What must come back: the clean text without the joiners that are not told apart.
fn comes_back(text: &str) -> String {
    let text = clean(text).replace('\u{200c}', "").replace("ৰ", "র").replace("ৱ", "ব");
    nfc(&bangla::digits::to_bengali(&text))
}

/// A syllable: a vowel letter or a cluster of consonants with or without a vowel, and what closes it.
fn syllable() -> impl Strategy<Value = String> {
    let consonants = vec![
        "ক",
        "খ",
        "গ",
        "ঘ",
        "ঙ",
        "চ",
        "ছ",
        "জ",
        "ঝ",
        "ঞ",
        "ট",
        "ঠ",
        "ড",
        "ঢ",
        "ণ",
        "ত",
        "থ",
        "দ",
        "ধ",
        "ন",
        "প",
        "ফ",
        "ব",
        "ভ",
        "ম",
        "য",
        "র",
        "ল",
        "শ",
        "ষ",
        "স",
        "হ",
        "ৎ",
        "ৰ",
        "ৱ",
        "ড\u{9bc}",
        "ঢ\u{9bc}",
        "য\u{9bc}",
        "ক\u{9bc}",
        "খ\u{9bc}",
        "গ\u{9bc}",
        "জ\u{9bc}",
        "ফ\u{9bc}",
        "ত",
        "ৎ",
        "র\u{200d}",
        "হ",
        "য",
    ];
    let signs = vec![
        "", "", "", "\u{9be}", "\u{9bf}", "\u{9c0}", "\u{9c1}", "\u{9c2}", "\u{9c3}", "\u{9c4}", "\u{9e2}", "\u{9e3}",
        "\u{9c7}", "\u{9c8}", "\u{9cb}", "\u{9cc}", "\u{9cd}",
    ];
    let letters = vec![
        "অ",
        "আ",
        "ই",
        "ঈ",
        "উ",
        "ঊ",
        "ঋ",
        "ৠ",
        "ঌ",
        "ৡ",
        "এ",
        "ঐ",
        "ও",
        "ঔ",
        "অ\u{9cd}য\u{9be}",
        "এ\u{9cd}য\u{9be}",
        "অ\u{9cd}য",
        "ঽ",
    ];
    let cluster = (prop::collection::vec(prop::sample::select(consonants), 1..4), prop::sample::select(signs))
        .prop_map(|(letters, sign)| letters.join("\u{9cd}") + sign);
    let onset = prop_oneof![3 => cluster, 1 => prop::sample::select(letters).prop_map(String::from)];
    (onset, prop::sample::select(vec!["", "", "", "ং", "ঃ", "ঁ", "\u{200c}"])).prop_map(|(onset, end)| onset + end)
}

fn words() -> impl Strategy<Value = String> {
    let word = prop::collection::vec(syllable(), 1..6).prop_map(|syllables| syllables.concat());
    let between =
        prop::sample::select(vec![" ", ", ", "। ", ": ", ":", "::", "-", "’", " ৳৫০০ ", "\n", "।", ":’", "."]);
    prop::collection::vec((word, between), 1..6)
        .prop_map(|pairs| pairs.into_iter().map(|(word, between)| word + between).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bengali_words_come_back(text in words()) {
        let latin = from_bengali(&text);
        prop_assert!(is_nfc(&latin));
        prop_assert_eq!(to_bengali(&latin), comes_back(&text), "{}", latin);
    }

    #[test]
    fn any_text_is_read_and_gives_canonical_text(text in any::<String>(), bengali in "[\u{980}-\u{9ff}\u{200c}\u{200d}:a-z]{0,20}") {
        for text in [text, bengali] {
            prop_assert!(is_nfc(&from_bengali(&text)) && is_nfc(&to_bengali(&text)));
        }
    }
}

#[test]
fn long_texts_take_linear_time() {
    takes_linear_time(from_bengali);
    takes_linear_time(to_bengali);
    takes_linear_time(|text| to_bengali(&from_bengali(text)));
}
