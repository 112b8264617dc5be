//! From glyphs in the order in which they are drawn to letters in the order in which they are read.

use super::tokens::{Part, Token, place, token};
use crate::letters::{CANDRABINDU, HASANTA, NUKTA, ZWJ, ZWNJ, is_consonant, is_kar};

const DDA_NUKTA: char = '\u{9dc}';
const DDHA_NUKTA: char = '\u{9dd}';
const YA_NUKTA: char = '\u{9df}';
const AA_KAR: char = '\u{9be}';
const E_KAR: char = '\u{9c7}';
const O_KAR: char = '\u{9cb}';
const AU_KAR: char = '\u{9cc}';
/// The right half of ৌ.
const AU_MARK: char = '\u{9d7}';

/// `text` with every character read as the glyph that the font draws for it.
pub(super) fn decoded(text: &str) -> String {
    let mut reader = Reader { out: String::with_capacity(text.len().saturating_mul(2)), ..Reader::default() };
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        reader.read(character, characters.peek().copied());
    }
    reader.close(false);
    reader.out
}

/// The syllable being read, and the text before it.
#[derive(Default)]
struct Reader {
    out: String,
    /// The vowel sign drawn before the letters, and the character that drew it.
    before: Option<(char, char)>,
    /// Consonants, or a vowel and what hangs below it.
    letters: Vec<char>,
    /// What drew the last letter, while that is a first part that waits for its second.
    waiting: Option<char>,
    reph: bool,
    hasanta: bool,
    kar: Option<char>,
    candrabindu: bool,
    /// ং or ঃ.
    sign: Option<char>,
}

impl Reader {
    fn read(&mut self, character: char, next: Option<char>) {
        let token = self.meaning(character, next);
        match token.part {
            Part::Plain => self.plain(character),
            Part::Mark => {
                self.close(false);
                self.out.extend(token.letters());
            }
            Part::Symbol if !self.is_in_word() && !goes_on(next) => {
                self.pass(if character == 'Ð' { '–' } else { character });
            }
            Part::Word | Part::Symbol => self.start(token),
            Part::First => {
                self.start(token);
                self.waiting = Some(character);
            }
            Part::Second | Part::Reph if self.letters.is_empty() => self.pass(character),
            Part::Second => self.add(token),
            Part::Reph => self.reph = true,
            Part::PreKar => self.pre_kar(character, token),
            Part::Kar => token.letters().for_each(|kar| self.kar(character, kar)),
            Part::Sign => token.letters().for_each(|sign| self.sign(character, sign, next)),
        }
    }

    /// What `character` draws at this place: Bijoy 2000 and the later font, quotation marks and dashes share codes.
    fn meaning(&self, character: char, next: Option<char>) -> Token {
        const PLAIN: Token = Token::new(Part::Plain, "");
        let last = self.letters.last().copied();
        let bare = last.filter(|_| self.kar.is_none());
        let is_waiting = self.waiting.is_some();
        let can_be_ch = next.is_some_and(|next| matches!(next, 'P' | 'Q' | 'T' | '¡'));
        match place(character) {
            // The straight marks of programs that straightened the curly ones.
            b'\'' if is_waiting => token('’'),
            b'"' if self.is_in_word() && can_be_ch => token('”'),
            0x94 if !can_be_ch => PLAIN,
            0x91 | 0x92 if !is_waiting => PLAIN,
            0x93 if !matches!(bare, Some('র' | 'ল')) => PLAIN,
            0x96 if !matches!(bare, Some(DDA_NUKTA | DDHA_NUKTA)) => PLAIN,
            0x97 if bare == Some('খ') && next == Some('M') => Token::new(Part::First, "ড\u{9bc}"),
            0x97 if !is_waiting => PLAIN,
            // ্ত after a consonant and ত্ম after a vowel: no word has them the other way round.
            0xcd if is_waiting || bare == Some('শ') || bare.is_some() && next != Some('©') => {
                Token::new(Part::Second, "ত")
            }
            0xe6 if bare == Some('র') => token('y'),
            0xf8 if bare.is_some_and(takes_la) => token('¬'),
            0xad if !bare.is_some_and(takes_la) => PLAIN,
            0x9c | 0xe8 if matches!(bare, Some('ণ' | 'ষ')) => Token::new(Part::Second, "ণ"),
            0x9c if bare == Some('হ') => Token::new(Part::Second, "ণ"),
            0xff if bare == Some('খ') => Token::new(Part::Word, "ড\u{9bc}গ"),
            _ => token(character),
        }
    }

    fn is_in_word(&self) -> bool {
        !self.letters.is_empty() || self.before.is_some()
    }

    /// Letters that begin a syllable, or that a first part waits for.
    fn start(&mut self, token: Token) {
        if !self.letters.is_empty() && self.waiting.is_none() {
            self.close(true);
        }
        self.add(token);
    }

    fn add(&mut self, token: Token) {
        self.waiting = None;
        self.hasanta = false;
        for letter in token.letters() {
            if is_kar(letter) {
                self.kar = Some(letter);
            } else {
                self.letters.push(letter);
            }
        }
    }

    fn pre_kar(&mut self, character: char, token: Token) {
        // Struck too late, between the two parts of its letters, it belongs to these.
        if self.waiting.is_none() || self.before.is_some() {
            self.close(true);
        }
        self.before = token.letters().next().map(|kar| (character, kar));
    }

    fn kar(&mut self, character: char, kar: char) {
        if self.letters.is_empty() {
            self.pass(character);
        } else if self.kar.is_none() {
            self.kar = Some(kar);
            self.hasanta = false;
        } else if self.kar != Some(kar) {
            self.close(false);
            self.out.push(kar);
        }
    }

    fn sign(&mut self, character: char, sign: char, next: Option<char>) {
        if self.letters.is_empty() {
            // ঁ struck after the vowel sign of the next letter.
            if sign == CANDRABINDU && self.before.is_some() && self.out.ends_with(bears_candrabindu) {
                self.out.push(sign);
            } else if character == 't' && self.before.is_none() && is_colon(&self.out, next) {
                self.pass(':');
            } else {
                self.pass(character);
            }
        } else if sign == CANDRABINDU {
            self.candrabindu = true;
        } else if self.sign.is_none_or(|before| before == sign) {
            self.sign = Some(sign);
        } else {
            self.close(false);
            self.out.push(sign);
        }
    }

    /// A character that draws no letter: hasanta, danda, quotation marks, and all that is not of the encoding.
    fn plain(&mut self, character: char) {
        match character {
            '&' if !self.letters.is_empty() && self.kar.is_none() => self.hasanta = true,
            '|' => self.pass('।'),
            '\\' => self.pass('॥'),
            'Ñ' => self.pass('–'),
            'Ò' => self.pass('“'),
            'Ó' => self.pass('”'),
            'Ô' => self.pass('‘'),
            'Õ' => self.pass('’'),
            other => self.pass(other),
        }
    }

    fn pass(&mut self, character: char) {
        self.close(false);
        self.out.push(character);
    }

    /// Writes the syllable and begins another. Letters follow at once if it `goes_on`.
    fn close(&mut self, goes_on: bool) {
        // What waited in vain draws no letter: ® and ™ after a word.
        let unread = self.waiting.take();
        if unread.is_some() {
            self.letters.pop();
        }
        let before = self.before.take();
        if self.letters.is_empty() {
            self.out.extend(before.map(|(character, _)| character));
        } else {
            self.write_letters();
            if self.hasanta {
                self.out.push(HASANTA);
                self.out.extend(goes_on.then_some(ZWNJ));
            }
            self.write_kar(before.map(|(_, kar)| kar));
        }
        self.letters.clear();
        self.out.extend(self.candrabindu.then_some(CANDRABINDU));
        self.out.extend(self.sign.take());
        self.out.extend(unread);
        (self.reph, self.hasanta, self.candrabindu, self.kar) = (false, false, false, None);
    }

    fn write_letters(&mut self) {
        if self.reph {
            self.out.extend(['র', HASANTA]);
        }
        let is_ra_with_ya = !self.reph && self.letters.starts_with(&['র', 'য']);
        for (at, letter) in self.letters.iter().enumerate() {
            if at == 1 && is_ra_with_ya {
                // Without it the two would be read as য with reph.
                self.out.push(ZWJ);
            }
            if at > 0 {
                self.out.push(HASANTA);
            }
            match *letter {
                DDA_NUKTA => self.out.extend(['ড', NUKTA]),
                DDHA_NUKTA => self.out.extend(['ঢ', NUKTA]),
                YA_NUKTA => self.out.extend(['য', NUKTA]),
                letter => self.out.push(letter),
            }
        }
    }

    /// The vowel sign, of which one half may have stood `before` the letters.
    fn write_kar(&mut self, before: Option<char>) {
        match (before, self.kar) {
            (Some(E_KAR), Some(AA_KAR)) => self.out.push(O_KAR),
            (Some(E_KAR), Some(AU_MARK)) => self.out.push(AU_KAR),
            (None, Some(AA_KAR)) if self.letters == ['অ'] => {
                self.out.pop();
                self.out.push('আ');
            }
            (before, after) => self.out.extend(before.into_iter().chain(after)),
        }
    }
}

/// Whether `next` hangs on letters before it.
fn goes_on(next: Option<char>) -> bool {
    next.is_some_and(|next| matches!(token(next).part, Part::Second | Part::Kar | Part::Reph))
}

/// Whether ল is written below `letter`.
fn takes_la(letter: char) -> bool {
    matches!(letter, 'ক' | 'গ' | 'প' | 'ফ' | 'ব' | 'ভ' | 'ম' | 'ল' | 'শ' | 'ষ' | 'স' | 'হ')
}

fn bears_candrabindu(character: char) -> bool {
    is_consonant(character) || is_kar(character) || matches!(character, 'অ'..='ঔ' | NUKTA)
}

/// Whether ঃ after `before` is the colon that typists made of it: after a digit or alone between spaces.
fn is_colon(before: &str, next: Option<char>) -> bool {
    let is_alone = next.is_none_or(|next| matches!(token(next).part, Part::Plain | Part::Mark) && next != '\'');
    is_alone && before.ends_with([' ', '\u{a0}', '\t']) || before.ends_with(|last| matches!(last, '০'..='৯'))
}
