//! From letters to glyphs: the table of `tokens` the other way round.
//!
//! Of two glyphs for the same letters it takes the one that SutonnyMJ has today (ণ্ড is Ð, ্ত is Í). What has no
//! glyph is never dropped: consonants that cannot be joined stand side by side with a visible hasanta.

mod pieces;

use pieces::single;

use crate::letters::{CANDRABINDU, HASANTA, NUKTA, ZWJ, ZWNJ, is_consonant, is_joiner, is_kar};

/// `text` with every Bengali letter written as the glyphs that draw it.
pub(super) fn encoded(text: &str) -> String {
    let mut writer = Writer { out: String::with_capacity(text.len()), ..Writer::default() };
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied();
        match (character, next) {
            ('ড', Some(NUKTA)) | ('ঢ', Some(NUKTA)) | ('য', Some(NUKTA)) => {
                characters.next();
                writer.letter(with_nukta(character));
            }
            ('\u{9c7}', Some('\u{9be}')) => {
                characters.next();
                writer.kar('\u{9cb}');
            }
            ('\u{9c7}', Some('\u{9d7}')) => {
                characters.next();
                writer.kar('\u{9cc}');
            }
            _ => writer.write(character),
        }
    }
    writer.close();
    writer.out
}

fn with_nukta(letter: char) -> char {
    match letter {
        'ড' => '\u{9dc}',
        'ঢ' => '\u{9dd}',
        _ => '\u{9df}',
    }
}

/// The syllable being written, and the glyphs before it.
#[derive(Default)]
struct Writer {
    out: String,
    /// Whether the last glyph of `out` is part of the word that goes on.
    in_word: bool,
    letters: Vec<char>,
    /// A hasanta stands after the letters.
    joins: bool,
    /// A joiner after র keeps it from becoming a reph.
    keeps_ra: bool,
    kar: Option<char>,
}

impl Writer {
    fn write(&mut self, character: char) {
        match character {
            HASANTA if !self.letters.is_empty() && !self.joins && self.kar.is_none() => self.joins = true,
            ZWNJ if self.joins => self.close(),
            ZWJ if self.letters == ['র'] && !self.joins && self.kar.is_none() => self.keeps_ra = true,
            joiner if is_joiner(joiner) && !self.letters.is_empty() => {}
            '৳' => self.mark('$'),
            '।' => self.mark('|'),
            '॥' => self.mark('\\'),
            '“' => self.mark('Ò'),
            '”' => self.mark('Ó'),
            '‘' => self.mark('Ô'),
            '’' => self.mark('Õ'),
            '–' => self.mark('Ñ'),
            '০'..='৯' => self.mark(crate::digits::ascii(character)),
            'আ' => {
                self.vowel('অ');
                self.kar('\u{9be}');
            }
            'অ'..='ঔ' => self.vowel(character),
            kar if is_kar(kar) => self.kar(kar),
            CANDRABINDU | '\u{982}' | '\u{983}' => self.sign(character),
            letter if is_consonant(letter) => self.letter(letter),
            other => self.mark(other),
        }
    }

    fn vowel(&mut self, vowel: char) {
        // নৈর্ঋত: a reph on a vowel.
        if self.joins && self.letters == ['র'] {
            self.joins = false;
        } else {
            self.close();
        }
        if single(vowel).is_none() {
            return self.mark(vowel);
        }
        self.letters.push(vowel);
    }

    fn letter(&mut self, letter: char) {
        if single(letter).is_none() {
            return self.mark(letter);
        }
        if !self.joins {
            self.close();
        }
        self.joins = false;
        self.letters.push(letter);
    }

    fn kar(&mut self, kar: char) {
        let has_glyph =
            matches!(kar, '\u{9be}'..='\u{9c3}' | '\u{9c7}' | '\u{9c8}' | '\u{9cb}' | '\u{9cc}' | '\u{9d7}');
        if self.letters.is_empty() || self.joins || self.kar.is_some() || !has_glyph {
            return self.mark(kar);
        }
        self.kar = Some(kar);
    }

    fn sign(&mut self, sign: char) {
        self.close();
        let glyph = match sign {
            CANDRABINDU => 'u',
            '\u{982}' => 's',
            _ => 't',
        };
        if self.in_word {
            self.out.push(glyph);
        } else {
            self.mark(sign);
        }
    }

    /// A character that is no part of a word.
    fn mark(&mut self, glyph: char) {
        self.close();
        self.in_word = false;
        self.out.push(glyph);
    }

    /// Writes the syllable and begins another.
    fn close(&mut self) {
        if self.letters.is_empty() {
            return;
        }
        let (reph, body) = match self.letters.as_slice() {
            ['র', body @ ..] if !body.is_empty() && !self.keeps_ra => (true, body),
            letters => (false, letters),
        };
        let mut reph = reph.then_some('©');
        let kar = self.kar.take();
        let mut rest = body;
        loop {
            let part = pieces::joined(rest, kar);
            rest = part.rest;
            if rest.is_empty() {
                self.out.extend(kar.and_then(|kar| before_letters(kar, self.in_word)));
                self.out.push_str(&part.glyphs);
                self.out.extend(self.joins.then_some('&'));
                self.out.extend(reph);
                self.out.extend(part.kar);
                break;
            }
            // What does not join shows its hasanta, and the vowel sign belongs to the last part.
            self.out.push_str(&part.glyphs);
            self.out.push('&');
            self.out.extend(reph.take());
            self.in_word = true;
        }
        self.letters.clear();
        (self.joins, self.keeps_ra, self.in_word) = (false, false, true);
    }
}

/// The glyph that `kar` puts before the letters. It has a shape for the start of a word and one for within.
fn before_letters(kar: char, in_word: bool) -> Option<char> {
    match (kar, in_word) {
        ('\u{9bf}', _) => Some('w'),
        ('\u{9c7}' | '\u{9cb}' | '\u{9cc}', false) => Some('†'),
        ('\u{9c7}' | '\u{9cb}' | '\u{9cc}', true) => Some('‡'),
        ('\u{9c8}', false) => Some('ˆ'),
        ('\u{9c8}', true) => Some('‰'),
        _ => None,
    }
}
