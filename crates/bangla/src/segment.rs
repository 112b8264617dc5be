//! Letters as readers see them, words, sentences, cut texts and reading time.
//!
//! Source: UAX #29, Unicode 15.1 or later: since then a conjunct such as স্ত্রী is one grapheme
//! (rule GB9c). Older browsers split it, so counts belong here and not in a page's script.

mod latin;
mod sentences;
mod truncate;

pub use latin::{Run, latin_runs};
pub use sentences::sentences;
pub use truncate::truncate;
use unicode_segmentation::UnicodeSegmentation;

/// Words a reader takes in a minute.
const WORDS_PER_MINUTE: usize = 180;
/// What a picture costs, in words: twelve seconds.
const WORDS_PER_PICTURE: usize = 36;

/// How many graphemes `text` has.
///
/// ```
/// assert_eq!(bangla::segment::graphemes("রাষ্ট্রের"), 3);
/// ```
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The first grapheme of `text`; empty if it is.
///
/// ```
/// assert_eq!(bangla::segment::first("স্নিগ্ধা"), "স্নি");
/// ```
pub fn first(text: &str) -> &str {
    text.graphemes(true).next().unwrap_or_default()
}

/// The first `most` graphemes of `text`; all of it if it has no more.
///
/// ```
/// assert_eq!(bangla::segment::start("রাষ্ট্রের", 2), "রাষ্ট্রে");
/// ```
pub fn start(text: &str, most: usize) -> &str {
    let end = text.grapheme_indices(true).nth(most).map(|(at, _)| at);
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

/// The words of `text`: UAX #29 words that hold a letter or a digit.
///
/// An apostrophe, ZWJ or ZWNJ between letters parts nothing (দু’জন, র‍্যাব), a hyphen or dash does (কো-অপারেটিভ is two), and
/// what is tied to a number stays with it (৫টি, ১,২৩৪). A quote closed inside a word is an apostrophe: ‘ঢাকা’র gives ঢাকা’র.
///
/// ```
/// let words: Vec<&str> = bangla::segment::words("ঢাকা, ১,২৩৪ টাকা!").collect();
/// assert_eq!(words, ["ঢাকা", "১,২৩৪", "টাকা"]);
/// ```
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words()
}

/// How many words `text` has.
pub fn word_count(text: &str) -> usize {
    words(text).count()
}

/// Minutes to read `words` words and look at `pictures` pictures; never less than one.
///
/// 180 words a minute and twelve seconds a picture. No norm for silent reading of Bengali is published: 180 lies between
/// reading aloud over 17 languages, Bengali not among them (IReST, 184 ± 29: Trauzettel-Klosinski and Dietz 2012), and
/// silent English (238: Brysbaert 2019).
///
/// ```
/// assert_eq!(bangla::segment::reading_minutes(900, 0), 5);
/// ```
pub fn reading_minutes(words: usize, pictures: usize) -> u32 {
    let cost = words.saturating_add(pictures.saturating_mul(WORDS_PER_PICTURE));
    u32::try_from(cost.div_ceil(WORDS_PER_MINUTE).max(1)).unwrap_or(u32::MAX)
}
