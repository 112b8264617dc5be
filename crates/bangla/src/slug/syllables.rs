//! A Bengali word taken apart into consonants and the vowels they carry.
//!
//! Source: The Unicode Standard, chapter 12.2: a consonant carries an inherent vowel unless a vowel
//! sign or a hasanta follows; hasanta joins consonants into one cluster.

use crate::letters::{ANUSVARA, HASANTA, NUKTA, VISARGA, is_consonant};

/// The vowel of a syllable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Vowel {
    /// None is written; whether one is spoken depends on the place in the word.
    Inherent,
    /// Written: its Latin form.
    Written(&'static str),
    /// Taken away by a hasanta at the end of the cluster; ৎ never has one.
    Silent,
}

/// A cluster of consonants with its vowel and what closes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Syllable {
    /// The consonants; ড় ঢ় য় as the one code point each has in old text, and `w` for ওয়.
    pub(super) onset: Vec<char>,
    pub(super) vowel: Vowel,
    /// ং follows.
    pub(super) has_anusvara: bool,
    /// ঃ follows.
    pub(super) has_visarga: bool,
    /// The letter of an independent vowel, such as the অ of অপরাধ.
    pub(super) letter: Option<char>,
}

impl Syllable {
    fn new(onset: Vec<char>, vowel: Vowel, letter: Option<char>) -> Syllable {
        Syllable { onset, vowel, has_anusvara: false, has_visarga: false, letter }
    }
}

/// The syllables of `word`; characters that are no Bengali letters are left out.
pub(super) fn syllables(word: &str) -> Vec<Syllable> {
    let text: Vec<char> = word.chars().collect();
    let mut out: Vec<Syllable> = Vec::new();
    let mut rest = text.as_slice();
    while let [character, after @ ..] = rest {
        rest = match (*character, after) {
            ('অ' | 'এ', [HASANTA, 'য', following @ ..]) => {
                out.push(Syllable::new(Vec::new(), Vowel::Written("a"), None));
                match following {
                    ['\u{9be}', following @ ..] => following,
                    other => other,
                }
            }
            ('ও', ['য', NUKTA, sign @ ('\u{9be}' | '\u{9bf}' | '\u{9c0}' | '\u{9c7}'), following @ ..]) => {
                out.push(Syllable::new(vec!['w'], written(*sign), None));
                following
            }
            ('ও', ['য', NUKTA, HASANTA, 'য', '\u{9be}', following @ ..]) => {
                out.push(Syllable::new(vec!['w'], Vowel::Written("a"), None));
                following
            }
            ('ই', ['উ', following @ ..]) if out.is_empty() => {
                out.push(Syllable::new(vec!['\u{9df}'], Vowel::Written("u"), None));
                following
            }
            ('উ', ['ই', following @ ..]) if out.is_empty() => {
                out.push(Syllable::new(vec!['w'], Vowel::Written("i"), None));
                following
            }
            (letter, _) if is_consonant(letter) => {
                let (syllable, following) = cluster(rest);
                out.push(syllable);
                following
            }
            (letter, _) => {
                close(&mut out, letter);
                after
            }
        };
    }
    out
}

/// Adds a vowel letter as a syllable, or a closing sign to the last one.
fn close(out: &mut Vec<Syllable>, character: char) {
    if let Some(latin) = vowel_letter(character) {
        out.push(Syllable::new(Vec::new(), Vowel::Written(latin), Some(character)));
    } else if let Some(last) = out.last_mut() {
        last.has_anusvara |= character == ANUSVARA;
        last.has_visarga |= character == VISARGA;
    }
}

/// The cluster at the start of `text`, which starts with a consonant, and what follows.
fn cluster(text: &[char]) -> (Syllable, &[char]) {
    let mut onset = Vec::new();
    let mut rest = text;
    loop {
        match rest {
            [letter, NUKTA, after @ ..] if is_consonant(*letter) => {
                onset.push(dotted(*letter));
                rest = after;
            }
            [letter, after @ ..] if is_consonant(*letter) => {
                onset.push(*letter);
                rest = after;
            }
            _ => return (Syllable::new(onset, Vowel::Silent, None), rest),
        }
        match rest {
            [HASANTA, after @ ..] => rest = after,
            [sign, after @ ..] if vowel_sign(*sign).is_some() => {
                return (Syllable::new(onset, written(*sign), None), after);
            }
            _ if onset.last() == Some(&'ৎ') => {
                return (Syllable::new(onset, Vowel::Silent, None), rest);
            }
            _ => return (Syllable::new(onset, Vowel::Inherent, None), rest),
        }
    }
}

/// ড় ঢ় য় as one code point.
fn dotted(letter: char) -> char {
    match letter {
        'ড' => '\u{9dc}',
        'ঢ' => '\u{9dd}',
        'য' => '\u{9df}',
        other => other,
    }
}

fn written(sign: char) -> Vowel {
    vowel_sign(sign).map_or(Vowel::Inherent, Vowel::Written)
}

fn vowel_sign(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{9be}' => "a",
        '\u{9bf}' | '\u{9c0}' => "i",
        '\u{9c1}' | '\u{9c2}' => "u",
        '\u{9c3}' => "ri",
        '\u{9c7}' => "e",
        '\u{9c8}' => "oi",
        '\u{9cb}' => "o",
        '\u{9cc}' => "ou",
        _ => return None,
    })
}

fn vowel_letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'অ' => "o",
        'আ' => "a",
        'ই' | 'ঈ' => "i",
        'উ' | 'ঊ' => "u",
        'ঋ' => "ri",
        'এ' => "e",
        'ঐ' => "oi",
        'ও' => "o",
        'ঔ' => "ou",
        _ => return None,
    })
}
