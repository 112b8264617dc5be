//! What is true of any text: nothing panics, every range is a part of the text, and nothing grows out of bounds.

use std::sync::LazyLock;

use proptest::prelude::*;
use screening::bayes::{LONGEST_FEATURE, MOST_FEATURES, features};
use screening::likeness::{claimed_office, is_like, skeleton};
use screening::links::find;
use screening::manners::problems;
use screening::similar::Fingerprint;
use screening::words::WordList;

use crate::clean::banned;
use crate::words::list;

static LIST: LazyLock<WordList> = LazyLock::new(|| list(&banned()));

/// Texts of Bengali, Latin, look-alikes, marks, signs and anything else.
fn any_text() -> impl Strategy<Value = String> {
    let bengali = proptest::char::range('\u{980}', '\u{9ff}');
    let sign = prop::sample::select(vec![
        '\u{200b}', '\u{200d}', '\u{301}', '.', '@', '1', ' ', '।', '\u{202e}', '[', ':', '/', 'о', '🔥',
    ]);
    let character = prop_oneof![3 => bengali, 3 => proptest::char::range('a', 'z'), 3 => sign, 1 => any::<char>()];
    prop::collection::vec(character, 0..60).prop_map(|characters| characters.into_iter().collect())
}

proptest! {
    #[test]
    fn every_answer_is_about_the_text(text in any_text()) {
        for hit in LIST.hits(&text) {
            prop_assert!(text.get(hit.range.clone()).is_some_and(|part| !part.is_empty()), "{hit:?}");
        }
        for link in find(&text) {
            prop_assert!(text.get(link.range.clone()).is_some_and(|part| !part.is_empty()), "{link:?}");
        }
        let features = features(&text);
        prop_assert!(features.len() <= MOST_FEATURES);
        prop_assert!(features.iter().all(|feature| feature.len() <= LONGEST_FEATURE));
        let print = Fingerprint::of(&text);
        prop_assert!(print.is_near(print));
        problems(&text, 20);
        skeleton(&text);
        claimed_office(&text);
        is_like(&text, ["রেহানা পারভীন"]);
    }

    #[test]
    fn what_is_invisible_hides_no_word(at in 0_usize..4, invisible in prop::sample::select(vec!['\u{200b}', '\u{200d}', '\u{2060}', '\u{301}', '\u{ad}', '\u{feff}', '\u{e0001}'])) {
        let mut characters: Vec<char> = "চোর".chars().collect();
        characters.insert(at.min(3), invisible);
        let text: String = characters.into_iter().collect();
        prop_assert_eq!(list(&["চোর"]).hits(&text).len(), 1, "{:?}", text);
    }
}

#[test]
fn long_texts_are_no_trap() {
    for seed in [
        "ক ",
        "চো.",
        "a ",
        "\u{9cd}",
        "ক\u{301}",
        ". ",
        "dot com ",
        "a.",
        "1,",
        "চোরচোর",
        "http://",
        "@",
        "[.]com",
        "ওওও",
        "(",
        "ি",
    ] {
        let text = seed.repeat(20_000 / seed.len());
        LIST.hits(&text);
        find(&text);
        features(&text);
        Fingerprint::of(&text);
        problems(&text, 20);
        skeleton(&text);
    }
}
