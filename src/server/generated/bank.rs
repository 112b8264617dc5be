//! The sentences and words that stories are made of: `demo/generated/*.json`.

use serde::Deserialize;
use std::collections::BTreeMap;

const WORDS: &str = include_str!("../../../demo/generated/words.json");
const STORIES: &str = include_str!("../../../demo/generated/stories.json");

/// All of them.
#[derive(Debug)]
pub(super) struct Bank {
    pub words: Words,
    /// By the kind of news.
    pub stories: BTreeMap<String, Phrases>,
}

/// What is not of one kind of news.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    /// Case → the last letters of a word, and what the case adds to it; the first that fits holds, no letters fit all.
    pub endings: BTreeMap<String, Vec<(String, String)>>,
    pub given: Vec<String>,
    pub family: Vec<String>,
    /// What slots are filled with.
    pub lists: BTreeMap<String, Vec<String>>,
    /// Name and what it is about.
    pub series: Vec<(String, String)>,
    /// Kind of news → its topics, the commonest first.
    pub topics: BTreeMap<String, Vec<String>>,
    /// What an author is, and a sentence about them.
    pub role: String,
    pub about: String,
    pub captions: Vec<String>,
    pub videos: Vec<String>,
    pub general: General,
    pub comments: Said,
}

/// Phrases for every kind of news.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct General {
    pub facts: Vec<String>,
    pub quotes: Vec<String>,
    pub endings: Vec<String>,
    pub says: Vec<String>,
    pub lists: Vec<Vec<String>>,
}

/// What readers say.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Said {
    pub openings: Vec<String>,
    pub replies: Vec<String>,
}

/// Phrases of one kind of news.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phrases {
    pub headlines: Vec<String>,
    pub standfirsts: Vec<String>,
    pub openings: Vec<String>,
    pub facts: Vec<String>,
    pub headings: Vec<String>,
    pub quotes: Vec<String>,
}

impl Bank {
    pub(super) fn open() -> serde_json::Result<Self> {
        // In the canonical form in which everything is stored.
        let read = bangla::normalize::clean;
        Ok(Self { words: serde_json::from_str(&read(WORDS))?, stories: serde_json::from_str(&read(STORIES))? })
    }
}

#[cfg(test)]
mod tests {
    use super::{super::slots::Slots, *};
    use crate::server::generated::dice::Dice;

    #[test]
    fn every_slot_of_the_bank_can_be_filled() {
        let bank = Bank::open().unwrap();
        let words: serde_json::Value = serde_json::from_str(WORDS).unwrap();
        let stories: serde_json::Value = serde_json::from_str(STORIES).unwrap();
        let mut texts = Vec::new();
        let mut values = vec![&words, &stories];
        while let Some(value) = values.pop() {
            match value {
                serde_json::Value::Object(object) => values.extend(object.values()),
                serde_json::Value::Array(array) => values.extend(array),
                text => texts.extend(text.as_str()),
            }
        }
        assert!(texts.len() > 1000);
        let mut dice = Dice::new(1);
        for text in texts {
            let filled = Slots::new(&bank).filled(text, &mut dice);
            assert!(
                !filled.contains(['{', '}']) && !filled.contains("  ") && filled.is_empty() == text.is_empty(),
                "{text}"
            );
            assert!(filled.chars().count() + 40 > text.chars().count() / 2, "{text} → {filled}");
        }
    }

    #[test]
    fn words_are_declined_as_their_last_letter_wants() {
        let bank = Bank::open().unwrap();
        let slots = Slots::new(&bank);
        for (word, of, within) in [
            ("ঢাকা", "ঢাকার", "ঢাকায়"),
            ("সিলেট", "সিলেটের", "সিলেটে"),
            ("ফেনী", "ফেনীর", "ফেনীতে"),
            ("নওগাঁ", "নওগাঁর", "নওগাঁয়"),
            ("ঠাকুরগাঁও", "ঠাকুরগাঁওয়ের", "ঠাকুরগাঁওয়ে"),
            ("পঞ্চগড়", "পঞ্চগড়ের", "পঞ্চগড়ে"),
        ] {
            let declined = |case| {
                bangla::normalize::clean(&format!("{word}{}", slots.ending(&bangla::normalize::clean(word), case)))
            };
            assert_eq!(
                (declined("of"), declined("in")),
                (bangla::normalize::clean(of), bangla::normalize::clean(within))
            );
        }
    }
}
