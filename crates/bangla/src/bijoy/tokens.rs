//! What each character of the encoding draws.
//!
//! The font puts a letter, a conjunct or a part of one at each place of Windows-1252. Where Bijoy 2000 and
//! the later SutonnyMJ differ, the part says what may have to stand before, and `decode` looks there.

use Part::{First, Kar, Mark, Plain, PreKar, Reph, Second, Sign, Symbol, Word};

/// What part of a syllable a character draws.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// Nothing of ours: it passes as it is.
    Plain,
    /// A letter or a conjunct, also at the start of a word.
    Word,
    /// A conjunct that no word begins with: there the character is the symbol that it looks like (30°, ½).
    Symbol,
    /// A letter that waits for another below or after it: স্.
    First,
    /// Letters below the one before: ্ত.
    Second,
    /// A vowel sign written before its letter: ি.
    PreKar,
    /// A vowel sign after its letter.
    Kar,
    /// The র of র্ক, written over the letters that it is read before.
    Reph,
    /// ং, ঃ and ঁ.
    Sign,
    /// A digit or ৳.
    Mark,
}

/// What a character draws: the part, and up to three letters as places in the Bengali block.
#[derive(Clone, Copy)]
pub(super) struct Token {
    pub(super) part: Part,
    letters: [u8; 3],
}

const NUKTA: u8 = 0x3c;
const HASANTA: u8 = 0x4d;

impl Token {
    const PLAIN: Self = Self::new(Plain, "");

    pub(super) const fn new(part: Part, text: &str) -> Self {
        let mut letters = [0, 0, 0];
        let mut bytes = text.as_bytes();
        // Each character of the block has three bytes: E0, then A6 or A7, then the lower six bits.
        while let [_, middle, low, rest @ ..] = bytes {
            bytes = rest;
            let place = ((*middle & 1) << 6) | (*low & 0x3f);
            letters = match (letters, place) {
                (letters, HASANTA) => letters,
                // With its nukta a letter is one: ড় at the place of U+09DC.
                ([a, 0, 0], NUKTA) => [with_nukta(a), 0, 0],
                ([a, b, 0], NUKTA) => [a, with_nukta(b), 0],
                ([0, ..], place) => [place, 0, 0],
                ([a, 0, _], place) => [a, place, 0],
                ([a, b, _], place) => [a, b, place],
            };
        }
        Self { part, letters }
    }

    /// The letters, without the hasanta between them; last the vowel sign, where it has one.
    ///
    /// ড়, ঢ় and য় are one character each here, as they are one letter.
    pub(super) fn letters(self) -> impl Iterator<Item = char> {
        let places = self.letters.into_iter().filter(|place| *place != 0);
        places.filter_map(|place| char::from_u32(0x980 + u32::from(place)))
    }
}

/// The place of ড়, ঢ় or য় for that of ড, ঢ or য.
const fn with_nukta(place: u8) -> u8 {
    match place {
        0x21 | 0x22 => place + 0x3b,
        _ => 0x5f,
    }
}

/// What `character` draws.
pub(super) fn token(character: char) -> Token {
    let place = place(character).wrapping_sub(FIRST_PLACE);
    TOKENS.get(usize::from(place)).copied().unwrap_or(Token::PLAIN)
}

/// The byte that Windows-1252 has for `character`, or 0.
///
/// Texts that were read as Latin-1 have the control characters U+0080 to U+009F: their codes are the bytes.
pub(super) const fn place(character: char) -> u8 {
    match character {
        ' '..='ÿ' => character as u8,
        'ƒ' => 0x83,
        '…' => 0x85,
        'ˆ' => 0x88,
        '‰' => 0x89,
        'Š' => 0x8a,
        '‹' => 0x8b,
        'Œ' => 0x8c,
        '‚' => 0x82,
        '„' => 0x84,
        '†' => 0x86,
        '‡' => 0x87,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        '˜' => 0x98,
        '™' => 0x99,
        'š' => 0x9a,
        '›' => 0x9b,
        'œ' => 0x9c,
        'Ÿ' => 0x9f,
        // Not in Windows-1252: what others write for the soft hyphen, which many programs hide.
        '−' => 0xad,
        _ => 0,
    }
}

const FIRST_PLACE: u8 = b'$';

/// From `$` to `ÿ`.
static TOKENS: [Token; 0xdc] = {
    let mut tokens = [Token::PLAIN; 0xdc];
    let mut rest = GLYPHS;
    while let [(character, part, text), after @ ..] = rest {
        let (_, from) = tokens.split_at_mut((place(*character) - FIRST_PLACE) as usize);
        if let [token, ..] = from {
            *token = Token::new(*part, text);
        }
        rest = after;
    }
    tokens
};

/// Every character that draws something of its own.
const GLYPHS: &[(char, Part, &str)] = &[
    ('$', Mark, "৳"),
    ('0', Mark, "০"),
    ('1', Mark, "১"),
    ('2', Mark, "২"),
    ('3', Mark, "৩"),
    ('4', Mark, "৪"),
    ('5', Mark, "৫"),
    ('6', Mark, "৬"),
    ('7', Mark, "৭"),
    ('8', Mark, "৮"),
    ('9', Mark, "৯"),
    ('A', Word, "অ"),
    ('B', Word, "ই"),
    ('C', Word, "ঈ"),
    ('D', Word, "উ"),
    ('E', Word, "ঊ"),
    ('F', Word, "ঋ"),
    ('G', Word, "এ"),
    ('H', Word, "ঐ"),
    ('I', Word, "ও"),
    ('J', Word, "ঔ"),
    ('K', Word, "ক"),
    ('L', Word, "খ"),
    ('M', Word, "গ"),
    ('N', Word, "ঘ"),
    ('O', Word, "ঙ"),
    ('P', Word, "চ"),
    ('Q', Word, "ছ"),
    ('R', Word, "জ"),
    ('S', Word, "ঝ"),
    ('T', Word, "ঞ"),
    ('U', Word, "ট"),
    ('V', Word, "ঠ"),
    ('W', Word, "ড"),
    ('X', Word, "ঢ"),
    ('Y', Word, "ণ"),
    ('Z', Word, "ত"),
    ('^', Second, "ব"),
    ('_', Word, "থ"),
    ('`', Word, "দ"),
    ('a', Word, "ধ"),
    ('b', Word, "ন"),
    ('c', Word, "প"),
    ('d', Word, "ফ"),
    ('e', Word, "ব"),
    ('f', Word, "ভ"),
    ('g', Word, "ম"),
    ('h', Word, "য"),
    ('i', Word, "র"),
    ('j', Word, "ল"),
    ('k', Word, "শ"),
    ('l', Word, "ষ"),
    ('m', Word, "স"),
    ('n', Word, "হ"),
    ('o', Word, "ড\u{9bc}"),
    ('p', Word, "ঢ\u{9bc}"),
    ('q', Word, "য\u{9bc}"),
    ('r', Word, "ৎ"),
    ('s', Sign, "ং"),
    ('t', Sign, "ঃ"),
    ('u', Sign, "ঁ"),
    ('v', Kar, "া"),
    ('w', PreKar, "ি"),
    ('x', Kar, "ী"),
    ('y', Kar, "ু"),
    ('z', Kar, "ু"),
    ('~', Kar, "ূ"),
    ('‚', Kar, "ূ"),
    ('ƒ', Kar, "ূ"),
    ('„', Kar, "ৃ"),
    ('…', Kar, "ৃ"),
    ('†', PreKar, "ে"),
    ('‡', PreKar, "ে"),
    ('ˆ', PreKar, "ৈ"),
    ('‰', PreKar, "ৈ"),
    ('Š', Kar, "ৗ"),
    ('‹', Second, "ক"),
    ('Œ', Second, "ক্র"),
    ('‘', Second, "তু"),
    ('’', Second, "থ"),
    ('“', Kar, "ু"),
    ('”', First, "চ"),
    ('•', First, "ঙ"),
    ('–', Kar, "ু"),
    ('—', Second, "ত"),
    ('˜', First, "দ"),
    ('™', First, "দ"),
    ('š', First, "ন"),
    ('›', First, "ন"),
    ('œ', Second, "ন"),
    ('Ÿ', Second, "ব"),
    ('¡', Second, "ব"),
    ('¢', Second, "ভ"),
    ('£', Second, "ভ্র"),
    ('¤', First, "ম"),
    ('¥', Second, "ম"),
    ('¦', Second, "ব"),
    ('§', Second, "ম"),
    ('¨', Second, "য"),
    ('©', Reph, ""),
    ('ª', Second, "র"),
    ('«', Second, "র"),
    ('¬', Second, "ল"),
    ('\u{ad}', Second, "ল"),
    ('®', First, "ষ"),
    ('¯', First, "স"),
    ('°', Symbol, "ক্ক"),
    ('±', Symbol, "ক্ট"),
    ('²', Symbol, "ক্ষ্ম"),
    ('³', Symbol, "ক্ত"),
    ('´', Symbol, "ক্ম"),
    ('µ', Word, "ক্র"),
    ('¶', Word, "ক্ষ"),
    ('·', Symbol, "ক্স"),
    ('¸', Word, "গু"),
    ('¹', Symbol, "গ্গ"),
    ('º', Symbol, "গ্দ"),
    ('»', Symbol, "গ্ধ"),
    ('¼', Symbol, "ঙ্ক"),
    ('½', Symbol, "ঙ্গ"),
    ('¾', Symbol, "জ্জ"),
    ('¿', Second, "ত্র"),
    ('À', Word, "জ্ঝ"),
    ('Á', Word, "জ্ঞ"),
    ('Â', Word, "ঞ্চ"),
    ('Ã', Word, "ঞ্ছ"),
    ('Ä', Word, "ঞ্জ"),
    ('Å', Word, "ঞ্ঝ"),
    ('Æ', Word, "ট্ট"),
    ('Ç', Word, "ড্ড"),
    ('È', Word, "ণ্ট"),
    ('É', Word, "ণ্ঠ"),
    ('Ê', Word, "ণ্ড"),
    ('Ë', Word, "ত্ত"),
    ('Ì', Word, "ত্থ"),
    ('Í', Word, "ত্ম"),
    ('Î', Word, "ত্র"),
    ('Ï', Word, "দ্দ"),
    ('Ð', Symbol, "ণ্ড"),
    ('Ö', Second, "র"),
    ('×', Symbol, "দ্ধ"),
    ('Ø', Word, "দ্ব"),
    ('Ù', Word, "দ্ম"),
    ('Ú', Word, "ন্ঠ"),
    ('Û', Word, "ন্ড"),
    ('Ü', Word, "ন্ধ"),
    ('Ý', Word, "ন্স"),
    ('Þ', Word, "প্ট"),
    ('ß', Word, "প্ত"),
    ('à', Word, "প্প"),
    ('á', Word, "প্স"),
    ('â', Word, "ব্জ"),
    ('ã', Word, "ব্দ"),
    ('ä', Word, "ব্ধ"),
    ('å', Word, "ভ্র"),
    ('æ', Word, "ম্ন"),
    ('ç', Word, "ম্ফ"),
    ('è', Second, "ন"),
    ('é', Word, "ল্ক"),
    ('ê', Word, "ল্গ"),
    ('ë', Word, "ল্ট"),
    ('ì', Word, "ল্ড"),
    ('í', Word, "ল্প"),
    ('î', Word, "ল্ফ"),
    ('ï', Word, "শু"),
    ('ð', Word, "শ্চ"),
    ('ñ', Word, "শ্ছ"),
    ('ò', Word, "ষ্ণ"),
    ('ó', Word, "ষ্ট"),
    ('ô', Word, "ষ্ঠ"),
    ('õ', Word, "ষ্ফ"),
    ('ö', Word, "স্খ"),
    ('÷', Word, "স্ট"),
    ('ø', Word, "স্ন"),
    ('ù', Word, "স্ফ"),
    ('ú', Second, "প"),
    ('û', Word, "হু"),
    ('ü', Word, "হৃ"),
    ('ý', Word, "হ্ন"),
    ('þ', Word, "হ্ম"),
    ('ÿ', Word, "ক্ষ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_their_nukta_and_their_order() {
        let letters = |character| token(character).letters().collect::<Vec<_>>();
        assert_eq!(letters('o'), ['\u{9dc}']);
        assert_eq!(letters('p'), ['\u{9dd}']);
        assert_eq!(letters('q'), ['\u{9df}']);
        assert_eq!(letters('²'), ['ক', 'ষ', 'ম']);
        assert_eq!(letters('ü'), ['হ', '\u{9c3}']);
        assert_eq!(letters('#'), []);
        assert_eq!(token('#').part, Plain);
        assert_eq!(token('ক').part, Plain);
    }

    #[test]
    fn the_table_is_canonical_and_names_each_character_once() {
        for (at, (character, _, text)) in GLYPHS.iter().enumerate() {
            assert!(unicode_normalization::is_nfc(text), "{character}");
            assert!(GLYPHS.iter().skip(at + 1).all(|(other, ..)| other != character), "{character}");
            assert!(place(*character) >= FIRST_PLACE, "{character}");
        }
    }
}
