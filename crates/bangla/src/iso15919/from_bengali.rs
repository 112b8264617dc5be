//! From Bengali to Latin letters.

use unicode_normalization::UnicodeNormalization;

use super::letters::{closing_sign, consonant, joins_t, vowel_letter, vowel_sign};
use crate::letters::{HASANTA, NUKTA, ZWJ, is_bengali, is_joiner};

/// `text` cleaned and transliterated.
pub(super) fn written(text: &str) -> String {
    let text = without_joiners(&crate::normalize::clean(text));
    let mut out = String::with_capacity(text.len().saturating_mul(2));
    let mut rest = text.as_slice();
    let mut after_a = false;
    while let [character, following @ ..] = rest {
        let ended_in_a = std::mem::take(&mut after_a);
        let has_nukta = following.first() == Some(&NUKTA) && consonant(*character, true).is_some();
        rest = match following {
            [NUKTA, after @ ..] if has_nukta => after,
            _ => following,
        };
        if let Some(latin) = consonant(*character, has_nukta) {
            (after_a, rest) = push_syllable(&mut out, *character, latin, rest);
        } else if let Some(latin) = vowel_letter(*character) {
            if ended_in_a && matches!(character, 'ই' | 'উ') {
                out.push(':');
            }
            out.push_str(latin);
            after_a = *character == 'অ';
            if let [HASANTA, after @ ..] = rest
                && matches!(after, ['য', sign, ..] if *sign != NUKTA) | matches!(after, ['য'])
            {
                out.push(':');
                rest = after;
            }
        } else if let Some(latin) = closing_sign(*character) {
            out.push_str(latin);
        } else {
            push_other(&mut out, *character, rest.first().copied());
        }
    }
    out.nfc().collect()
}

/// Without joiners, but with the ZWJ that makes র্য into র‍্য.
fn without_joiners(text: &str) -> Vec<char> {
    let mut out = Vec::with_capacity(text.len().div_euclid(3));
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if !is_joiner(character) || (character == ZWJ && out.last() == Some(&'র') && rest.peek() == Some(&HASANTA)) {
            out.push(character);
        }
    }
    out
}

/// Writes the consonant `letter` with the vowel that `rest` gives it; whether that is the inherent one, and what follows.
fn push_syllable<'text>(out: &mut String, letter: char, latin: &str, rest: &'text [char]) -> (bool, &'text [char]) {
    let vowelless = match rest {
        _ if letter == 'ৎ' => Some(rest),
        [ZWJ, HASANTA, after @ ..] | [HASANTA, after @ ..] => Some(after),
        _ => None,
    };
    let Some(after) = vowelless else {
        out.push_str(latin);
        let sign = rest.first().and_then(|sign| vowel_sign(*sign));
        out.push_str(sign.unwrap_or("a"));
        let after = if sign.is_some() { rest.get(1..).unwrap_or_default() } else { rest };
        return (sign.is_none(), after);
    };
    let next = after.first().copied();
    let is_ya_with_dot = next == Some('য') && after.get(1) == Some(&NUKTA);
    if matches!(letter, 'ত' | 'ৎ') && (letter == 'ত') != (next.is_some_and(joins_t) && !is_ya_with_dot) {
        out.push(':');
    }
    out.push_str(latin);
    let is_misread = match next {
        Some('হ') => is_aspirated_by_h(latin),
        Some('য') => rest.first() == Some(&ZWJ),
        Some(next) => vowel_letter(next).is_some(),
        None => false,
    };
    if is_misread {
        out.push(':');
    }
    (false, after)
}

/// Whether `latin` and an h are the letter of an aspirate: kh is খ.
fn is_aspirated_by_h(latin: &str) -> bool {
    matches!(latin, "k" | "g" | "c" | "j" | "ṭ" | "ḍ" | "t" | "d" | "p" | "b" | "ṛ")
}

/// Writes what is no letter of the table.
fn push_other(out: &mut String, character: char, next: Option<char>) {
    match character {
        '।' => out.push('|'),
        'ঽ' => out.push_str(":’"),
        ':' if next.is_some_and(is_marked_by_colon) => out.push_str("::"),
        other => out.push(crate::digits::ascii(other)),
    }
}

/// Whether a colon before `next` would be read as a mark.
fn is_marked_by_colon(next: char) -> bool {
    is_bengali(next) && !next.is_numeric() || next.is_alphabetic() || matches!(next, ':' | '’' | '\'')
}
