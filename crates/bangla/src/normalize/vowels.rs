//! Step three: vowel signs in pieces, in the wrong order or twice, and nuktas that make no letter.

use crate::letters::{ANUSVARA, CANDRABINDU, HASANTA, NUKTA, VISARGA, ZWNJ, ends_word, is_kar};

/// `text` with র় and ব়, which only look like র, written as র.
pub(super) fn without_false_nukta(text: &[char]) -> Vec<char> {
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    for character in text {
        match (out.last_mut(), *character) {
            (Some(last @ ('র' | 'ব')), NUKTA) => *last = 'র',
            (_, other) => out.push(other),
        }
    }
    out
}

/// `text`, which is in NFC, with its vowel signs put right.
///
/// অ + া becomes আ, া + ে becomes ো, a sign typed twice is one, and a hasanta after a vowel sign at
/// the end of a word goes: nothing is left for it to join.
pub(super) fn repair(text: &[char]) -> Vec<char> {
    let text = without_false_nukta(text);
    let mut out: Vec<char> = Vec::with_capacity(text.len());
    let mut rest = text.as_slice();
    while let [character, after @ ..] = rest {
        rest = after;
        match (out.last_mut(), *character) {
            (Some(last @ 'অ'), '\u{9be}') => *last = 'আ',
            (Some('\u{9be}'), '\u{9c7}') => {
                out.pop();
                if out.last() != Some(&'\u{9cb}') {
                    out.push('\u{9cb}');
                }
            }
            (Some(last), sign) if *last == sign && is_sign(sign) => {}
            (Some(last), HASANTA) if is_kar(*last) => match after_useless_hasanta(rest) {
                Some(following) => rest = following,
                None => out.push(HASANTA),
            },
            (_, other) => out.push(other),
        }
    }
    out
}

/// A sign that a letter has once.
fn is_sign(character: char) -> bool {
    is_kar(character) || matches!(character, HASANTA | CANDRABINDU | ANUSVARA | VISARGA)
}

/// What follows a hasanta (`rest` starts after it), if the word ends there.
fn after_useless_hasanta(rest: &[char]) -> Option<&[char]> {
    let mut rest = rest;
    while let [HASANTA, after @ ..] = rest {
        rest = after;
    }
    if let [ZWNJ, after @ ..] = rest {
        rest = after;
    }
    ends_word(rest.first().copied()).then_some(rest)
}
