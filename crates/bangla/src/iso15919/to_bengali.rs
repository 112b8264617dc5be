//! From Latin to Bengali letters.

use unicode_normalization::UnicodeNormalization;

use super::letters::{Sound, joins_t, push_consonant, sound};
use crate::letters::{HASANTA, ZWJ};

/// `text` in Bengali script.
pub(super) fn written(text: &str) -> String {
    let text: Vec<char> = text.to_lowercase().nfc().collect();
    let mut out = String::with_capacity(text.len().saturating_mul(3));
    let mut rest = text.as_slice();
    let mut turns_t = false;
    let mut after_letter_vowel = false;
    while let [character, following @ ..] = rest {
        let was_turned = std::mem::take(&mut turns_t);
        let after_vowel = std::mem::take(&mut after_letter_vowel);
        rest = match (*character, following, sound(rest)) {
            (':', [':', after @ ..], _) => {
                out.push(':');
                after
            }
            (':', ['’' | '\'', after @ ..], _) => {
                out.push('ঽ');
                after
            }
            (':', _, _) if starts_sound(following) => {
                if after_vowel && matches!(sound(following), Some((Sound::Consonant('য', false), _))) {
                    out.push(HASANTA);
                }
                turns_t = true;
                following
            }
            (_, _, Some((Sound::Consonant(letter, has_nukta), after))) => {
                push_syllable(&mut out, letter, has_nukta, after, was_turned)
            }
            (_, _, Some((Sound::Vowel(letter, _), after))) => {
                out.push(letter);
                after_letter_vowel = true;
                after
            }
            (_, _, Some((Sound::Sign(sign), after))) => {
                out.push(sign);
                after
            }
            (other, _, None) => {
                out.push(match other {
                    '|' => '।',
                    '0'..='9' => crate::digits::bengali(other),
                    other => other,
                });
                following
            }
        };
    }
    out.nfc().collect()
}

/// Writes a consonant and its vowel, and gives what follows. `is_turned`: a colon stands before it.
fn push_syllable<'text>(
    out: &mut String,
    letter: char,
    has_nukta: bool,
    after: &'text [char],
    is_turned: bool,
) -> &'text [char] {
    if let Some((Sound::Vowel(_, sign), after)) = sound(after) {
        push_consonant(out, letter, has_nukta);
        out.extend(sign);
        return after;
    }
    let (has_colon, next) = match after {
        [':', following @ ..] => (true, sound(following)),
        _ => (false, sound(after)),
    };
    let next_consonant = match next {
        Some((Sound::Consonant(next, next_nukta), _)) if !has_colon || matches!(next, 'হ' | 'ত') => {
            Some((next, next_nukta))
        }
        _ => None,
    };
    if letter == 'ত' && is_turned == next_consonant.is_some_and(|(next, has_nukta)| joins_t(next) && !has_nukta) {
        out.push('ৎ');
        return after;
    }
    push_consonant(out, letter, has_nukta);
    if letter == 'র' && has_colon && matches!(next, Some((Sound::Consonant('য', _), _))) {
        out.push(ZWJ);
    }
    out.push(HASANTA);
    after
}

/// Whether `text` starts with what a colon can mark.
fn starts_sound(text: &[char]) -> bool {
    matches!(sound(text), Some((Sound::Consonant(..) | Sound::Vowel(..), _)))
}
