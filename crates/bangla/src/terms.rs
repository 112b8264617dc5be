//! The words of a text by which it resembles another: what related stories are found with.

use crate::normalize::fold;
use crate::segment;
use crate::stem::{is_stop_word, stem};

/// The terms of `text`, in order and with repetitions.
///
/// Words of the folded text; not among them are single graphemes, numbers and function words. Each is
/// its [`stem`](crate::stem::stem), so বাংলাদেশের and বাংলাদেশ are one term. A term is a key to compare
/// with and not a word to show.
///
/// ```
/// use bangla::terms::terms;
/// assert_eq!(terms("বাংলাদেশের খবর"), terms("এই খবরটি বাংলাদেশে"). into_iter().rev().collect::<Vec<_>>());
/// ```
pub fn terms(text: &str) -> Vec<String> {
    let folded = fold(text);
    segment::words(&folded).filter_map(term).collect()
}

fn term(word: &str) -> Option<String> {
    if is_number(word) || is_stop_word(word) {
        return None;
    }
    let stem = fold(&stem(word));
    let counts = segment::graphemes(&stem) > 1 && !is_stop_word(&stem);
    counts.then_some(stem)
}

/// Digits with their separators; the folded form has ASCII digits only.
fn is_number(word: &str) -> bool {
    !word.contains(|character: char| character.is_alphabetic())
}
