//! The place of each character in the order.
//!
//! Within a kind the order is CLDR's root order, checked against ICU by the tests; only what news sites write has a
//! place of its own. Any other character stands by code point at the end of its kind: symbols before the currency
//! signs, numbers after the digits, letters after Latin, those of the scripts of India before it.

use unicode_normalization::UnicodeNormalization;

use crate::letters::{NUKTA, is_joiner};

/// The weight, on the second and the third level, of what has nothing to say there.
pub(super) const COMMON: u8 = 2;
/// The third-level weight of what stands for other characters (ৎ for ত্, æ for ae).
const COMPATIBLE: u8 = 3;
/// The third-level weight of a capital.
const CAPITAL: u8 = 4;

/// Spaces, punctuation and symbols.
const SIGNS: [char; 71] = [
    '\t', '\n', '\u{b}', '\u{c}', '\r', '\u{85}', '\u{2028}', '\u{2029}', ' ', '_', '-', '‐', '‒', '–', '—', '―', ',',
    ';', ':', '!', '¡', '?', '¿', '.', '·', '।', '॥', '\'', '‹', '›', '"', '«', '»', '(', ')', '[', ']', '{', '}', '§',
    '¶', '@', '*', '/', '\\', '&', '#', '%', '‰', '†', '‡', '•', '′', '″', '৽', '`', '^', '°', '৺', '©', '®', '+', '±',
    '÷', '×', '<', '=', '>', '|', '~', '−',
];
const CURRENCIES: [char; 10] = ['¤', '¢', '$', '£', '¥', '৲', '৳', '৻', '€', '₹'];
/// The letters and signs of the Bengali block; U+09BC and U+09FE are marks, ৎ is two letters.
const BENGALI: [char; 69] = [
    '\u{980}', 'অ', 'আ', 'ই', 'ঈ', 'উ', 'ঊ', 'ঋ', 'ৠ', 'ঌ', 'ৡ', 'এ', 'ঐ', 'ও', 'ঔ', '\u{982}', '\u{983}', '\u{981}',
    'ক', 'খ', 'গ', 'ঘ', 'ঙ', 'চ', 'ছ', 'জ', 'ঝ', 'ঞ', 'ট', 'ঠ', 'ড', 'ঢ', 'ণ', 'ত', 'থ', 'দ', 'ধ', 'ন', 'প', 'ফ', 'ব',
    'ভ', 'ম', 'য', 'র', 'ৰ', 'ল', 'ৱ', 'শ', 'ষ', 'স', 'হ', 'ঽ', '\u{9be}', '\u{9bf}', '\u{9c0}', '\u{9c1}', '\u{9c2}',
    '\u{9c3}', '\u{9c4}', '\u{9e2}', '\u{9e3}', '\u{9c7}', '\u{9c8}', '\u{9cb}', '\u{9cc}', '\u{9cd}', '\u{9d7}', 'ৼ',
];
/// Accents in their order; the others follow by code point, the Bengali marks last.
const ACCENTS: [char; 15] = [
    '\u{301}', '\u{300}', '\u{306}', '\u{302}', '\u{30c}', '\u{30a}', '\u{308}', '\u{30b}', '\u{303}', '\u{307}',
    '\u{338}', '\u{327}', '\u{328}', '\u{304}', '\u{335}',
];

// Where each kind begins on the first level.
const SIGN: u8 = 3;
const OTHER_SIGN: u8 = SIGN + SIGNS.len() as u8;
const CURRENCY: u8 = OTHER_SIGN + 1;
const DIGIT: u8 = CURRENCY + CURRENCIES.len() as u8;
const FRACTION: u8 = DIGIT + 10;
const OTHER_NUMBER: u8 = FRACTION + 6;
const BENGALI_LETTER: u8 = OTHER_NUMBER + 1;
/// Devanagari to Sinhala: CLDR's order of these scripts is that of their code points.
const INDIC_LETTER: u8 = BENGALI_LETTER + BENGALI.len() as u8;
const LATIN_LETTER: u8 = INDIC_LETTER + 1;
const OTHER_LETTER: u8 = LATIN_LETTER + 26;

/// What a character adds to a key.
pub(super) enum Weight {
    /// A place on the first level, and a third-level weight.
    Letter { order: Order, variant: u8 },
    /// Nothing on the first level, a weight on the second.
    Mark(u8),
}

/// A first-level weight: a byte, or for a character without a place of its own a byte and its code point.
pub(super) struct Order {
    bytes: [u8; 4],
    length: usize,
}

impl Order {
    fn of_place(place: u8) -> Self {
        Self { bytes: [place, 0, 0, 0], length: 1 }
    }

    /// Seven bits of the code point a byte, so that none is zero.
    fn of_code_point(kind: u8, character: char) -> Self {
        let code = u32::from(character);
        let seven = |shift: u32| 0x80 | (code >> shift & 0x7f) as u8;
        Self { bytes: [kind, seven(14), seven(7), seven(0)], length: 4 }
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or(&self.bytes)
    }
}

/// Hands the weights of `text` to `take`, in order.
pub(super) fn each(text: &str, mut take: impl FnMut(Weight)) {
    let mut rest = text.nfd().peekable();
    while let Some(character) = rest.next() {
        // The signs of two parts are letters of their own.
        let whole = match (character, rest.peek()) {
            ('\u{9c7}', Some('\u{9be}')) => Some('\u{9cb}'),
            ('\u{9c7}', Some('\u{9d7}')) => Some('\u{9cc}'),
            _ => None,
        };
        if let Some(whole) = whole {
            rest.next();
            of(whole).map(&mut take);
        } else if let Some(letters) = expanded(character) {
            letters.chars().filter_map(of).map(compatible).for_each(&mut take);
        } else {
            of(character).map(&mut take);
        }
    }
}

fn compatible(weight: Weight) -> Weight {
    match weight {
        Weight::Letter { order, variant: COMMON } => Weight::Letter { order, variant: COMPATIBLE },
        other => other,
    }
}

/// What `character` is sorted as, if that is other characters: as in CLDR's root order, they differ on a later level.
///
/// The marks in it keep ‘ from ' and æ from ae, as weights without a character do there.
pub(super) fn expanded(character: char) -> Option<&'static str> {
    Some(match character {
        'ৎ' => "ত\u{9cd}",
        '\u{a0}' | '\u{202f}' => " ",
        '‑' => "‐",
        '…' => "...",
        '‘' => "'\u{351}",
        '’' => "'\u{357}",
        '“' => "\"\u{351}",
        '”' => "\"\u{357}",
        'æ' => "a\u{35c}e",
        'Æ' => "A\u{35c}E",
        'œ' => "o\u{35c}e",
        'Œ' => "O\u{35c}E",
        'ß' => "s\u{35c}s",
        'ø' => "o\u{338}",
        'Ø' => "O\u{338}",
        'đ' => "d\u{335}",
        'Đ' => "D\u{335}",
        'ł' => "l\u{335}",
        'Ł' => "L\u{335}",
        _ => return None,
    })
}

/// The weight of `character`, none if it counts for nothing.
fn of(character: char) -> Option<Weight> {
    if let Some(order) = mark(character) {
        return Some(Weight::Mark(order));
    }
    if is_ignored(character) {
        return None;
    }
    let small = small(character);
    let order = order(small);
    Some(Weight::Letter { order, variant: if small == character { COMMON } else { CAPITAL } })
}

/// The small letter of a capital, if that is one character.
fn small(character: char) -> char {
    let mut small = character.to_lowercase();
    match (small.next(), small.next()) {
        (Some(letter), None) => letter,
        _ => character,
    }
}

fn order(character: char) -> Order {
    let kind = match character {
        'a'..='z' => return Order::of_place(LATIN_LETTER + (character as u8 - b'a')),
        '0'..='9' => return Order::of_place(DIGIT + (character as u8 - b'0')),
        '০'..='৯' => return Order::of_place(DIGIT + (u32::from(character) - u32::from('০')) as u8),
        '\u{9f4}'..='\u{9f9}' => return Order::of_place(FRACTION + (u32::from(character) - 0x9f4) as u8),
        other => {
            let places =
                [(BENGALI_LETTER, BENGALI.as_slice()), (SIGN, SIGNS.as_slice()), (CURRENCY, CURRENCIES.as_slice())];
            let found = places.iter().find_map(|(first, all)| {
                let index = all.iter().position(|listed| *listed == other)?;
                Some(first + index as u8)
            });
            match found {
                Some(place) => return Order::of_place(place),
                None if other.is_numeric() => OTHER_NUMBER,
                None if matches!(other, '\u{900}'..='\u{dff}') => INDIC_LETTER,
                None if other.is_alphabetic() => OTHER_LETTER,
                None => OTHER_SIGN,
            }
        }
    };
    Order::of_code_point(kind, character)
}

/// Whether `character` has no place on the first level: an accent or a nukta.
pub(super) fn is_mark(character: char) -> bool {
    mark(character).is_some()
}

fn mark(character: char) -> Option<u8> {
    let after_accents = COMMON + 1 + ACCENTS.len() as u8;
    Some(match character {
        '\u{300}'..='\u{36f}' if character == '\u{34f}' => return None,
        '\u{300}'..='\u{36f}' => match ACCENTS.iter().position(|accent| *accent == character) {
            Some(place) => COMMON + 1 + place as u8,
            None => after_accents + (u32::from(character) - 0x300) as u8,
        },
        NUKTA => after_accents + 0x70,
        '\u{9fe}' => after_accents + 0x71,
        _ => return None,
    })
}

/// Controls, joiners, direction marks, variation selectors and tags.
fn is_ignored(character: char) -> bool {
    let is_line_or_tab = matches!(character, '\t'..='\r' | '\u{85}');
    (character.is_control() && !is_line_or_tab)
        || is_joiner(character)
        || matches!(
            character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
