//! The words of a headline as an address keeps them.

use unicode_normalization::char::is_combining_mark;

use crate::digits;
use crate::letters::is_joiner;
use crate::normalize::clean;

/// The words of `headline`: letters, signs and digits, clean and in lower case, without joiners.
///
/// Punctuation parts words. An apostrophe between letters (দু’জন) and a comma between digits (১,২৩৪)
/// go without parting.
pub(super) fn words(headline: &str) -> Vec<String> {
    let text: Vec<char> =
        clean(headline).chars().filter(|character| !is_joiner(*character)).map(digits::ascii).collect();
    let mut words = Vec::new();
    let mut word = String::new();
    let mut before = None;
    let mut rest = text.as_slice();
    while let [character, after @ ..] = rest {
        rest = after;
        if is_part(*character) {
            word.extend(character.to_lowercase());
        } else if !is_inside(before, *character, after.first().copied()) {
            finish(&mut words, &mut word);
        }
        before = Some(*character);
    }
    finish(&mut words, &mut word);
    words
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    if word.contains(is_letter_or_digit) {
        words.push(clean(word));
    }
    word.clear();
}

fn is_part(character: char) -> bool {
    character.is_alphanumeric() || is_combining_mark(character)
}

/// A sign alone is no word, though Unicode calls vowel signs alphabetic.
fn is_letter_or_digit(character: char) -> bool {
    character.is_alphanumeric() && !is_combining_mark(character)
}

/// Whether `mark` belongs to the word around it.
fn is_inside(before: Option<char>, mark: char, after: Option<char>) -> bool {
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    match mark {
        '\'' | '’' => is_part(before) && is_letter_or_digit(after),
        ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}
