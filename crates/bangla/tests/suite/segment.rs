//! Sentences and cut texts: vectors, and what must be true of any text.

use bangla::segment::{graphemes, sentences, truncate};
use proptest::prelude::*;

use crate::any_text::{takes_linear_time, texts};
use crate::table::each;

#[test]
fn sentences_end_where_they_end() {
    each(include_str!("../vectors/sentences.tsv"), |[text, expected]: [&str; 2]| {
        let expected: Vec<&str> = expected.split(" | ").filter(|sentence| !sentence.is_empty()).collect();
        assert_eq!(sentences(text).collect::<Vec<_>>(), expected, "{text}");
    });
}

/// Nothing but white space may be lost, and no sentence may be empty or have white space around it.
fn check_loses_nothing(text: &str) {
    let mut rest = text;
    for sentence in sentences(text) {
        assert!(!sentence.is_empty() && sentence.trim() == sentence, "{sentence:?}");
        rest = rest.trim_start().strip_prefix(sentence).expect("sentences are the text, in order");
    }
    assert_eq!(rest.trim(), "");
}

/// Texts of what the rules look at, and any other text.
fn text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "।",
        "?",
        "!",
        "…",
        ".",
        "৷",
        "॥",
        " ",
        "  ",
        "\n",
        "\u{2029}",
        "‘",
        "’",
        "“",
        "”",
        "\"",
        "'",
        "(",
        ")",
        "—",
        "-",
        ",",
        ":",
        "ড",
        "মো",
        "না",
        "এ.কে",
        "কি.মি",
        "১",
        "৫.৫",
        "১৯৭১",
        "ক",
        "ঢাকা",
        "বললেন",
        "U.S",
        "e.g",
        "he",
        "Dr",
        "\u{200d}",
        "\u{301}",
    ]);
    prop_oneof![
        4 => prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost(text in text()) {
        check_loses_nothing(&text);
    }

    #[test]
    fn a_line_is_never_joined_to_the_next(text in text()) {
        for sentence in sentences(&text) {
            let has_line_end = sentence.contains(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
            prop_assert!(!has_line_end, "{:?}", sentence);
        }
    }
}

#[test]
fn long_texts_lose_nothing() {
    for text in texts(100_000) {
        check_loses_nothing(&text);
    }
}

#[test]
fn sentences_are_found_in_linear_time() {
    takes_linear_time(|text| sentences(text).count());
    // Marks that end nothing, and words of marks: the square of a megabyte would take hours.
    for seed in ["ক।,", "‘’?’", ".)", "১. ", "ড. ", "a.", "\"।\"", "?a", "। ", "…,", "ক. \u{a0}"]
    {
        let start = std::time::Instant::now();
        check_loses_nothing(&seed.repeat((1 << 20) / seed.len()));
        assert!(start.elapsed().as_secs() < 10, "{seed} {:?}", start.elapsed());
    }
}

#[test]
fn a_letter_under_ten_thousand_marks_is_cut_whole_or_not_at_all() {
    for letter in ["ক".to_owned() + &"\u{301}".repeat(10_000), "ক\u{9cd}".repeat(10_000) + "ক"] {
        assert_eq!(graphemes(&letter), 1);
        assert_eq!(truncate(&letter, 1), letter);
        assert_eq!(truncate(&(letter.clone() + "খ"), 1), "…");
        assert_eq!(truncate(&(letter.clone() + " খ গ"), 3), letter.clone() + "…");
        assert_eq!(truncate(&("খ ".to_owned() + &letter), 2), "খ…");
    }
}
