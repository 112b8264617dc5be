//! Text into search tokens, and query words back into marks on the text.
//!
//! A search engine gets the tokens ready made: FTS5 through its `ascii` tokenizer, PostgreSQL as a
//! `tsvector` literal. So every database finds the same, and no database's idea of a letter splits
//! বাংলাদেশ at its vowel signs. A key has no ASCII punctuation and no white space in it, which keeps
//! it whole there.
//!
//! Words are those of UAX #29; keys are those of [`crate::normalize::fold`] and [`crate::stem`].

mod marking;

use std::ops::Range;

pub use marking::{Excerpt, Piece, excerpt, highlight};
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    letters::is_bengali,
    normalize::{clean, fold},
    stem::stem,
};

/// The longest key, in bytes: longer words are cut. A lexeme of PostgreSQL may have 2,047.
const LONGEST_KEY: usize = 240;

/// What a word is looked for by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    /// The word in canonical form: digits in ASCII, Latin letters in lower case, no joiners kept for looks.
    pub exact: String,
    /// The word in the form in which spellings meet ([`crate::normalize::fold`]).
    pub folded: String,
    /// The folded stem, in which the forms of one word meet ([`crate::stem::stem`]).
    pub stem: String,
}

impl Keys {
    /// The keys of one word; all are empty if it holds nothing but marks.
    ///
    /// ```
    /// let keys = bangla::analyze::Keys::of("নদীগুলোর");
    /// assert_eq!((keys.folded.as_str(), keys.stem.as_str()), ("নদিগুলোর", "নদি"));
    /// ```
    pub fn of(word: &str) -> Self {
        let mut exact = clean(word);
        if !exact.chars().all(is_bengali) {
            exact = exact.to_lowercase();
        }
        let exact = key(exact.chars().map(crate::digits::ascii));
        let folded = key(fold(word).chars());
        let stem = match number(&folded) {
            Some(number) => number.to_owned(),
            None => key(fold(&stem(&folded)).chars()),
        };
        Self { exact, folded, stem }
    }
}

/// One word of a text with its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where the word stands in the text, in bytes.
    pub range: Range<usize>,
    /// Which word of the text it is, from 0.
    pub position: usize,
    /// None of them is empty.
    pub keys: Keys,
}

/// The words of `text` in order.
///
/// ```
/// let tokens: Vec<_> = bangla::analyze::tokens("ঢাকায় ২০২৪-এ").collect();
/// assert_eq!((tokens[0].keys.stem.as_str(), tokens[0].range.clone()), ("ঢাকা", 0..18));
/// assert_eq!((tokens[1].keys.exact.as_str(), tokens[1].position), ("2024", 1));
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> + '_ {
    let words =
        text.unicode_word_indices().map(|(start, word)| (start..start.saturating_add(word.len()), Keys::of(word)));
    let words = words.filter(|(_, keys)| !keys.folded.is_empty()).enumerate();
    words.map(|(position, (range, keys))| Token { range, position, keys })
}

/// The words that hyphens make one, as one: কো-অপারেটিভ is also looked for as কোঅপারেটিভ.
///
/// Joined are the words of a run with nothing but single hyphens between them, if they are at most three.
pub fn compounds(text: &str) -> Vec<Token> {
    let mut runs: Vec<(Range<usize>, usize)> = Vec::new();
    for (start, word) in text.unicode_word_indices() {
        let end = start.saturating_add(word.len());
        match runs.last_mut() {
            Some((run, words)) if text.get(run.end..start).is_some_and(is_hyphen) => {
                run.end = end;
                *words = words.saturating_add(1);
            }
            _ => runs.push((start..end, 1)),
        }
    }
    let joined = runs.into_iter().filter(|(_, words)| (2..=3).contains(words));
    let tokens = joined.enumerate().map(|(position, (range, _))| {
        let word = text.get(range.clone()).unwrap_or_default().replace(['-', '\u{2010}', '\u{2011}'], "");
        Token { range, position, keys: Keys::of(&word) }
    });
    tokens.filter(|token| !token.keys.folded.is_empty()).collect()
}

/// The number of a counted thing: 752 of ৭৫২টি, ৭৫২জন and ৭৫২.
fn number(folded: &str) -> Option<&str> {
    let end = folded.find(|character: char| !character.is_ascii_digit() && character != '·').unwrap_or(folded.len());
    let (number, rest) = folded.split_at_checked(end)?;
    (!number.is_empty() && rest.chars().all(crate::letters::is_letter_or_sign)).then_some(number)
}

/// A key out of the characters of a word: no punctuation, and of a decimal number a point that is no ASCII.
fn key(characters: impl Iterator<Item = char>) -> String {
    let mut key = String::new();
    let mut characters = characters.peekable();
    while let Some(character) = characters.next() {
        let decimal = character == '.'
            && key.ends_with(|before: char| before.is_ascii_digit())
            && characters.peek().is_some_and(char::is_ascii_digit);
        let kept = match character {
            '.' if decimal => '·',
            _ if character.is_ascii_punctuation() || matches!(character, '’' | '‘' | '·' | '\u{200c}' | '\u{200d}') =>
            {
                continue;
            }
            _ if character.is_whitespace() || character.is_control() => continue,
            other => other,
        };
        if key.len().saturating_add(kept.len_utf8()) > LONGEST_KEY {
            break;
        }
        key.push(kept);
    }
    key
}

/// A hyphen that joins two words.
fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}
