//! The table of letters, both ways.

use crate::letters::NUKTA;

/// The consonants that are one letter of the script, and their Latin form.
const CONSONANTS: [(char, &str); 35] = [
    ('ক', "k"),
    ('খ', "kh"),
    ('গ', "g"),
    ('ঘ', "gh"),
    ('ঙ', "ṅ"),
    ('চ', "c"),
    ('ছ', "ch"),
    ('জ', "j"),
    ('ঝ', "jh"),
    ('ঞ', "ñ"),
    ('ট', "ṭ"),
    ('ঠ', "ṭh"),
    ('ড', "ḍ"),
    ('ঢ', "ḍh"),
    ('ণ', "ṇ"),
    ('ত', "t"),
    ('থ', "th"),
    ('দ', "d"),
    ('ধ', "dh"),
    ('ন', "n"),
    ('প', "p"),
    ('ফ', "ph"),
    ('ব', "b"),
    ('ভ', "bh"),
    ('ম', "m"),
    ('য', "y"),
    ('র', "r"),
    ('ল', "l"),
    ('শ', "ś"),
    ('ষ', "ṣ"),
    ('স', "s"),
    ('হ', "h"),
    // Assamese. The way back finds র before ৰ, and reads v as ব itself.
    ('ৰ', "r"),
    ('ৱ', "v"),
    ('ৎ', "t"),
];

/// The consonants that NFC writes as a letter with a nukta.
const DOTTED: [(char, &str); 8] =
    [('ড', "ṛ"), ('ঢ', "ṛh"), ('য', "ẏ"), ('ক', "q"), ('খ', "k\u{35f}h"), ('গ', "ġ"), ('জ', "z"), ('ফ', "f")];

/// The vowels: letter, sign (অ has none) and Latin form.
const VOWELS: [(char, Option<char>, &str); 14] = [
    ('অ', None, "a"),
    ('আ', Some('\u{9be}'), "ā"),
    ('ই', Some('\u{9bf}'), "i"),
    ('ঈ', Some('\u{9c0}'), "ī"),
    ('উ', Some('\u{9c1}'), "u"),
    ('ঊ', Some('\u{9c2}'), "ū"),
    ('ঋ', Some('\u{9c3}'), "r\u{325}"),
    ('ৠ', Some('\u{9c4}'), "r\u{325}\u{304}"),
    ('ঌ', Some('\u{9e2}'), "l\u{325}"),
    ('ৡ', Some('\u{9e3}'), "l\u{325}\u{304}"),
    ('এ', Some('\u{9c7}'), "e"),
    ('ঐ', Some('\u{9c8}'), "ai"),
    ('ও', Some('\u{9cb}'), "o"),
    ('ঔ', Some('\u{9cc}'), "au"),
];

/// The signs that close a syllable.
const SIGNS: [(char, &str); 3] = [('\u{981}', "m\u{310}"), ('\u{982}', "ṁ"), ('\u{983}', "ḥ")];

/// What a piece of Latin text stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    /// A consonant: its letter, and whether a nukta follows it.
    Consonant(char, bool),
    /// A vowel: its letter and its sign.
    Vowel(char, Option<char>),
    /// A closing sign.
    Sign(char),
}

/// The Latin form of a consonant.
pub(super) fn consonant(letter: char, has_nukta: bool) -> Option<&'static str> {
    let table: &[(char, &str)] = if has_nukta { &DOTTED } else { &CONSONANTS };
    table.iter().find(|(bengali, _)| *bengali == letter).map(|(_, latin)| *latin)
}

/// The Latin form of a vowel letter.
pub(super) fn vowel_letter(letter: char) -> Option<&'static str> {
    VOWELS.iter().find(|(bengali, _, _)| *bengali == letter).map(|(_, _, latin)| *latin)
}

/// The Latin form of a vowel sign.
pub(super) fn vowel_sign(sign: char) -> Option<&'static str> {
    VOWELS.iter().find(|(_, bengali, _)| *bengali == Some(sign)).map(|(_, _, latin)| *latin)
}

/// The Latin form of a closing sign.
pub(super) fn closing_sign(sign: char) -> Option<&'static str> {
    SIGNS.iter().find(|(bengali, _)| *bengali == sign).map(|(_, latin)| *latin)
}

/// Whether ত and the consonant `next` make a conjunct, so that an unmarked `t` before it is ত্ and not ৎ.
pub(super) fn joins_t(next: char) -> bool {
    matches!(next, 'ত' | 'ৎ' | 'থ' | 'ন' | 'ম' | 'য' | 'র' | 'ল' | 'ব' | 'হ' | 'ৰ' | 'ৱ')
}

/// The longest sound that `text`, which is in lower case and NFC, starts with, and what follows it.
pub(super) fn sound(text: &[char]) -> Option<(Sound, &[char])> {
    // All that the table starts with lies here, and most of what is not in it does not.
    if !matches!(text.first()?, 'a'..='z' | 'à'..='ž' | 'Ḁ'..='ỿ') {
        return None;
    }
    let consonants = CONSONANTS.iter().map(|(letter, latin)| (Sound::Consonant(*letter, false), *latin));
    let dotted = DOTTED.iter().map(|(letter, latin)| (Sound::Consonant(*letter, true), *latin));
    let vowels = VOWELS.iter().map(|(letter, sign, latin)| (Sound::Vowel(*letter, *sign), *latin));
    let signs = SIGNS.iter().map(|(sign, latin)| (Sound::Sign(*sign), *latin));
    let variants = [
        (Sound::Vowel('এ', Some('\u{9c7}')), "ē"),
        (Sound::Vowel('ও', Some('\u{9cb}')), "ō"),
        (Sound::Consonant('ব', false), "v"),
        (Sound::Consonant('খ', true), "k\u{332}h\u{332}"),
    ];
    let mut longest: Option<(Sound, &[char])> = None;
    for (sound, latin) in variants.into_iter().chain(consonants).chain(dotted).chain(vowels).chain(signs) {
        if let Some(rest) = after(text, latin)
            && longest.is_none_or(|(_, shorter)| rest.len() < shorter.len())
        {
            longest = Some((sound, rest));
        }
    }
    longest
}

/// What follows `latin` in `text`.
fn after<'text>(text: &'text [char], latin: &str) -> Option<&'text [char]> {
    let mut rest = text;
    for letter in latin.chars() {
        rest = match rest {
            [first, rest @ ..] if *first == letter => rest,
            _ => return None,
        };
    }
    Some(rest)
}

/// Writes a consonant with its nukta.
pub(super) fn push_consonant(out: &mut String, letter: char, has_nukta: bool) {
    out.push(letter);
    if has_nukta {
        out.push(NUKTA);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::is_nfc;

    #[test]
    fn every_letter_comes_back() {
        let read = |latin: &str| {
            assert!(is_nfc(latin), "{latin}");
            let text: Vec<char> = latin.chars().collect();
            let (sound, rest) = sound(&text).expect("a sound");
            assert!(rest.is_empty(), "{latin}");
            sound
        };
        for (letter, latin) in CONSONANTS {
            let expected = match letter {
                'ৰ' => 'র',
                'ৱ' => 'ব',
                'ৎ' => 'ত',
                other => other,
            };
            assert_eq!(read(latin), Sound::Consonant(expected, false));
        }
        for (letter, latin) in DOTTED {
            assert!(is_nfc(&String::from_iter([letter, NUKTA])));
            assert_eq!(read(latin), Sound::Consonant(letter, true));
        }
        for (letter, sign, latin) in VOWELS {
            assert_eq!(read(latin), Sound::Vowel(letter, sign));
        }
        for (sign, latin) in SIGNS {
            assert_eq!(read(latin), Sound::Sign(sign));
        }
    }
}
