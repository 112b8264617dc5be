//! Step five: strokes and visargas that stand for danda and colon.
//!
//! U+0964 is the Bengali danda: the Unicode Standard encodes one danda for the scripts of India.

use crate::letters::{VISARGA, is_joiner, is_letter_or_sign};

const DANDA: char = '\u{964}';

/// `text` with `|` after a Bengali word written as danda, no spaces between a word and its danda, and a
/// visarga that can only be a colon as colon.
///
/// A visarga is a colon after a digit (১২ঃ৩০) and between two spaces. মোঃ and দুঃখ stay.
pub(super) fn repair(text: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut rest = text;
    while let [character, after @ ..] = rest {
        rest = after;
        let next = after.first().copied();
        if *character == DANDA {
            drop_spaces_after_word(&mut out);
        }
        out.push(match *character {
            '|' if ends_sentence(&out, next) => DANDA,
            VISARGA if is_colon(&out, next) => ':',
            other => other,
        });
    }
    out
}

/// Old typewriting habit sets the danda off by a space; then it can begin a line alone.
fn drop_spaces_after_word(out: &mut Vec<char>) {
    let end = out.iter().rposition(|character| !is_inline_space(*character)).map_or(0, |last| last.saturating_add(1));
    if out.get(end.wrapping_sub(1)).is_some_and(|before| is_letter_or_sign(*before)) {
        out.truncate(end);
    }
}

fn ends_sentence(before: &[char], next: Option<char>) -> bool {
    let word = before.iter().rev().find(|character| !is_joiner(**character));
    word.is_some_and(|character| is_letter_or_sign(*character)) && next.is_none_or(char::is_whitespace)
}

fn is_colon(before: &[char], next: Option<char>) -> bool {
    match before.last().copied() {
        Some('0'..='9' | '০'..='৯') => true,
        Some(space) if is_inline_space(space) => next.is_some_and(is_inline_space),
        _ => false,
    }
}

fn is_inline_space(character: char) -> bool {
    character.is_whitespace() && character != '\n'
}
