//! The newsroom's words, `locales/newsroom/{bn,en}.json`, as tables. They are a part of the server, which prints some of them; the browser's code only knows
//! where they are: the newsroom fetches those of one language before it says anything.

use super::Texts;
use crate::model::{address::newsroom, site::Locale};
use std::sync::OnceLock;

// `HASH`, and the tables `BN` and `EN`, which are empty in the browser (`build.rs`).
include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Texts {
    /// Where the newsroom's words in this language are, for ever: other words are somewhere else.
    pub fn words_address(self) -> String {
        newsroom::words(self.language(), HASH)
    }

    /// The newsroom's words in this language, as they are part of this program: on the server all, in the browser none.
    pub fn words(self) -> &'static [&'static str] {
        match self.0 {
            Locale::Bn => BN,
            Locale::En => EN,
        }
    }

    /// Whether the newsroom's words in this language were fetched.
    pub fn has_words(self) -> bool {
        self.fetched().get().is_some()
    }

    /// Keeps the newsroom's words in this language, as they were fetched. The first ones stay.
    pub fn keep_words(self, words: Vec<String>) {
        let _ = self.fetched().set(words);
    }

    fn fetched(self) -> &'static OnceLock<Vec<String>> {
        static BN: OnceLock<Vec<String>> = OnceLock::new();
        static EN: OnceLock<Vec<String>> = OnceLock::new();
        match self.0 {
            Locale::Bn => &BN,
            Locale::En => &EN,
        }
    }

    /// A text of the newsroom by its number. What was not fetched is empty.
    pub(super) fn word(self, number: usize) -> &'static str {
        let fetched = || self.fetched().get()?.get(number).map(String::as_str);
        self.words().get(number).copied().or_else(fetched).unwrap_or_default()
    }
}
