//! The glyphs of one syllable: conjuncts whole where the font has them, else a letter and what hangs below it.

use super::super::tokens::{Part, token};

const U_KAR: char = '\u{9c1}';
const UU_KAR: char = '\u{9c2}';
const RI_KAR: char = '\u{9c3}';

/// The conjuncts that have a glyph of their own and are written with it.
const CONJUNCTS: &str = "°±²³´µ¶·¹º»¼½¾ÀÁÂÃÄÅÆÇÈÉÐËÌÎÏ×ØÙÚÛÜÝÞßàáâãäåçéêëìíîðñòóôõö÷ùýþ";

/// The glyphs of the letters that join, drawn as one.
pub(super) struct Joined<'a> {
    pub(super) glyphs: String,
    /// The glyph of the vowel sign that follows them.
    pub(super) kar: Option<char>,
    /// The letters that do not join those before.
    pub(super) rest: &'a [char],
}

/// Draws as many of `letters` as join; `kar` is the vowel sign of the last.
pub(super) fn joined(letters: &[char], kar: Option<char>) -> Joined<'_> {
    if let ([letter], Some(kar)) = (letters, kar)
        && let Some(glyph) = with_kar(*letter, kar)
    {
        return Joined { glyphs: glyph.into(), kar: None, rest: &[] };
    }
    let mut glyphs = String::new();
    let mut rest = letters;
    // The consonant that the next may hang below, and whether it is a first part that waits for it.
    let mut above = None;
    while let [letter, after @ ..] = rest {
        if let Some((glyph, taken)) = above.and_then(|(above, waits)| second(above, waits, rest, kar)) {
            glyphs.push(glyph);
            if glyph == '‘' {
                return Joined { glyphs, kar: None, rest: &[] };
            }
            above = rest.get(taken.saturating_sub(1)).map(|last| (*last, false));
            rest = rest.get(taken..).unwrap_or_default();
        } else if above.is_some_and(|(_, waits)| !waits) {
            return Joined { glyphs, kar: None, rest };
        } else if let Some((glyph, taken)) = conjunct(rest) {
            glyphs.push(glyph);
            above = rest.get(taken.saturating_sub(1)).map(|last| (*last, false));
            rest = rest.get(taken..).unwrap_or_default();
        } else {
            let first = first(*letter, after);
            glyphs.extend(first.or(single(*letter)));
            above = Some((*letter, first.is_some()));
            rest = after;
        }
    }
    Joined { glyphs, kar: kar.and_then(|kar| after_letters(kar, letters)), rest: &[] }
}

/// The glyph of a letter by itself.
pub(super) fn single(letter: char) -> Option<char> {
    ('A'..='r').find(|glyph| token(*glyph).part == Part::Word && token(*glyph).letters().eq([letter]))
}

/// The glyph of a letter together with its vowel sign.
fn with_kar(letter: char, kar: char) -> Option<char> {
    match (letter, kar) {
        ('গ', U_KAR) => Some('¸'),
        ('শ', U_KAR) => Some('ï'),
        ('হ', U_KAR) => Some('û'),
        ('হ', RI_KAR) => Some('ü'),
        _ => None,
    }
}

/// The glyph of the longest conjunct that `letters` begin with, and how many of them it draws.
fn conjunct(letters: &[char]) -> Option<(char, usize)> {
    // ক্ষ and ক্ত stay whole below ঙ.
    if conjunct_of(letters, 2) == Some('¼') && letters.get(1..).is_some_and(|inner| conjunct(inner).is_some()) {
        return None;
    }
    [3, 2].into_iter().find_map(|length| Some((conjunct_of(letters, length)?, length)))
}

/// The glyph of the first `length` letters as one conjunct.
fn conjunct_of(letters: &[char], length: usize) -> Option<char> {
    let letters = letters.get(..length)?;
    CONJUNCTS.chars().find(|glyph| token(*glyph).letters().eq(letters.iter().copied()))
}

/// The glyph of `letter` as the first part of a conjunct with what comes `after`.
fn first(letter: char, after: &[char]) -> Option<char> {
    match (letter, after) {
        (_, [] | ['য' | 'র', ..]) => None,
        ('ষ', ['ণ', ..]) | ('ন', ['ন' | 'ম', ..]) => None,
        ('\u{9dc}', ['গ', ..]) => Some('—'),
        ('ন', ['ট' | 'দ' | 'হ', ..]) => Some('›'),
        ('ঙ', _) => Some('•'),
        // Before another glyph than these three it would be read as a quotation mark.
        ('চ', ['চ' | 'ছ' | 'ঞ'] | ['চ' | 'ছ' | 'ঞ', 'ব' | 'য' | 'র', ..]) => Some('”'),
        ('দ', ['গ', ..]) => Some('˜'),
        ('দ', ['ঘ' | 'ভ', ..]) => Some('™'),
        ('ন', _) => Some('š'),
        ('ম', _) => Some('¤'),
        ('ষ', _) => Some('®'),
        ('স', _) => Some('¯'),
        _ => None,
    }
}

/// The glyph of the consonants that `rest` begins with when they hang below `above`, and how many they are.
fn second(above: char, waits: bool, rest: &[char], kar: Option<char>) -> Option<(char, usize)> {
    let glyph = match (above, rest) {
        (_, ['ত', 'র', ..]) if waits => return Some(('¿', 2)),
        ('স' | 'ষ', ['ক', 'র', ..]) if waits => return Some(('Œ', 2)),
        (_, ['ভ', 'র', ..]) if waits => return Some(('£', 2)),
        (_, ['ত']) if waits && kar == Some(U_KAR) => '‘',
        (_, ['ত', ..]) if waits => 'Í',
        (_, ['থ', ..]) if waits => '’',
        ('স' | 'ষ', ['ক', ..]) if waits => '‹',
        (_, ['প', ..]) if waits => 'ú',
        (_, ['ভ', ..]) if waits => '¢',
        (_, ['ব', ..]) if waits => '^',
        (_, ['ম', ..]) if waits => '§',
        (_, ['য', ..]) => '¨',
        ('গ' | 'প', ['র', ..]) => 'Ö',
        ('ত' | 'ফ', ['র', ..]) => '«',
        (_, ['র', ..]) => 'ª',
        ('গ' | 'শ', ['ব', ..]) => '¦',
        ('ধ' | 'ব' | 'হ', ['ব', ..]) => 'Ÿ',
        (_, ['ব', ..]) => '¡',
        (_, ['ম', ..]) => '¥',
        ('ল', ['ভ', ..]) => '¢',
        ('শ', ['ত', ..]) => 'Í',
        ('হ' | 'ণ', ['ণ', ..]) => 'œ',
        // Drawn alike; ন is what writers put by mistake.
        ('ষ', ['ণ' | 'ন', ..]) => 'è',
        ('ক', ['ন', ..]) => 'è',
        (_, ['ন', ..]) => 'œ',
        ('গ' | 'প' | 'ব' | 'ল' | 'শ', ['ল', ..]) => 'ø',
        (_, ['ল', ..]) => '¬',
        _ => return None,
    };
    Some((glyph, 1))
}

/// The glyph of the part of `kar` that follows `letters`: the shape depends on where the last letter has its stem.
fn after_letters(kar: char, letters: &[char]) -> Option<char> {
    let last = letters.last().copied()?;
    let has_stem = matches!(
        last,
        'খ' | 'গ'
            | 'ঘ'
            | 'ণ'
            | 'থ'
            | 'দ'
            | 'ধ'
            | 'ন'
            | 'প'
            | 'ব'
            | 'ম'
            | 'য'
            | 'র'
            | 'ল'
            | 'শ'
            | 'ষ'
            | 'স'
            | 'হ'
            | '\u{9df}'
    );
    Some(match kar {
        '\u{9be}' | '\u{9cb}' => 'v',
        '\u{9c0}' => 'x',
        U_KAR if letters.ends_with(&['ক', 'র']) => 'z',
        U_KAR if last == 'র' => 'æ',
        U_KAR if matches!(last, '\u{9dc}' | '\u{9dd}') => '–',
        U_KAR if has_stem => 'y',
        U_KAR => 'z',
        UU_KAR if last == 'র' => 'ƒ',
        UU_KAR if has_stem => '~',
        UU_KAR => '‚',
        RI_KAR if has_stem => '„',
        RI_KAR => '…',
        '\u{9cc}' | '\u{9d7}' => 'Š',
        _ => return None,
    })
}
