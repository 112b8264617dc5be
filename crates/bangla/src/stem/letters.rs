//! Reading a word letter by letter into its folded letters, as a machine that also runs when the crate is compiled.
//!
//! A letter is its place in the Bengali block of Unicode (U+0980..U+09FF), seven bits. The rules are those of
//! [`crate::normalize::fold`] for text whose signs stand in the order of the script; any other text is
//! [`Step::Leave`]d to `fold` itself.

pub(super) const ANUSVARA: u8 = 0x02;
pub(super) const VISARGA: u8 = 0x03;
pub(super) const NGA: u8 = 0x19;
pub(super) const NUKTA: u8 = 0x3c;
pub(super) const AA_KAR: u8 = 0x3e;
pub(super) const E_KAR: u8 = 0x47;
pub(super) const O_KAR: u8 = 0x4b;
pub(super) const HASANTA: u8 = 0x4d;
const CANDRABINDU: u8 = 0x01;
const YA: u8 = 0x2f;
const RA: u8 = 0x30;
const A: u8 = 0x05;

/// What follows in a word.
#[derive(Clone, Copy)]
pub(super) enum Sign {
    /// A code point of the block.
    Bengali(u8),
    /// U+200D.
    Joiner,
    /// U+200C.
    NonJoiner,
    /// Anything else.
    Other,
}

/// Splits the first code point off `text`, which is UTF-8.
pub(super) const fn split_first(text: &[u8]) -> Option<(Sign, &[u8])> {
    match text {
        [] => None,
        [0xe0, high @ (0xa6 | 0xa7), low, rest @ ..] => Some((Sign::Bengali((*high & 1) << 6 | (*low & 0x3f)), rest)),
        [0xe2, 0x80, 0x8d, rest @ ..] => Some((Sign::Joiner, rest)),
        [0xe2, 0x80, 0x8c, rest @ ..] => Some((Sign::NonJoiner, rest)),
        [_, rest @ ..] => Some((Sign::Other, rest)),
    }
}

/// What a code point does to the folded word.
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// It adds this letter.
    Add(u8),
    /// It takes the last two letters' place: a consonant doubled after reph.
    ReplaceTwo(u8),
    /// It is not in the folded word.
    Skip,
    /// The order is not that of the script.
    Leave,
}

/// The last letters read.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    place: Place,
    /// The last four folded letters, the last of them lowest.
    last: u32,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Consonant,
    Vowel,
    /// After a vowel sign.
    Kar,
    /// After ং, ঃ or ঁ.
    Sign,
    /// After ঙ that is ং.
    Nga,
    Hasanta,
    /// After a hasanta that shows itself.
    NonJoiner,
    /// After র + ZWJ.
    Joiner,
    /// After the hasanta of র + ZWJ + ্, that য follows.
    JoinedHasanta,
}

impl Reader {
    pub(super) const fn new() -> Self {
        Self { place: Place::Start, last: 0 }
    }

    /// The effect of the code point `sign` before `rest`.
    pub(super) const fn next(&mut self, sign: Sign, rest: &[u8]) -> Step {
        let step = match sign {
            Sign::Bengali(code) => self.letter(code, rest),
            Sign::NonJoiner if matches!(self.place, Place::Hasanta) => {
                self.place = Place::NonJoiner;
                Step::Skip
            }
            Sign::Joiner if matches!(self.place, Place::Consonant) && self.last_letter() == RA => {
                self.place = Place::Joiner;
                Step::Skip
            }
            _ => Step::Leave,
        };
        match step {
            Step::Add(code) => self.last = self.last << 8 | code as u32,
            Step::ReplaceTwo(code) => self.last = self.last >> 8 & !0xff | code as u32,
            Step::Skip | Step::Leave => {}
        }
        step
    }

    /// Whether a word may end here.
    pub(super) const fn may_end(&self) -> bool {
        !matches!(self.place, Place::Start | Place::Joiner | Place::JoinedHasanta)
    }

    const fn letter(&mut self, code: u8, rest: &[u8]) -> Step {
        let before = self.place;
        match code {
            0x15..=0x28 | 0x2a..=0x30 | 0x32 | 0x36..=0x39 | 0x4e => {
                if matches!(before, Place::Joiner) || matches!(before, Place::JoinedHasanta) && code != YA {
                    return Step::Leave;
                }
                if code == NGA && !matches!(split_first(rest), Some((Sign::Bengali(0x3e..=0x4c), _))) {
                    return self.nga(before);
                }
                self.place = Place::Consonant;
                self.consonant(folded(code))
            }
            0x05..=0x0b | 0x0f | 0x10 | 0x13 | 0x14 => {
                if matches!(before, Place::Hasanta | Place::NonJoiner | Place::Joiner | Place::JoinedHasanta) {
                    return Step::Leave;
                }
                self.place = Place::Vowel;
                Step::Add(folded(code))
            }
            0x3e..=0x43 | 0x47 | 0x48 | 0x4b | 0x4c if matches!(before, Place::Consonant) => {
                self.place = Place::Kar;
                Step::Add(folded(code))
            }
            NUKTA if matches!(before, Place::Consonant) && matches!(self.last_letter(), 0x21 | 0x22 | YA) => {
                Step::Add(NUKTA)
            }
            HASANTA => match before {
                Place::Consonant => {
                    self.place = Place::Hasanta;
                    Step::Add(HASANTA)
                }
                Place::Nga => {
                    self.place = Place::Hasanta;
                    Step::Skip
                }
                Place::Vowel if self.last_letter() == A => {
                    self.place = Place::JoinedHasanta;
                    Step::Add(HASANTA)
                }
                Place::Joiner => {
                    self.place = Place::JoinedHasanta;
                    Step::Add(HASANTA)
                }
                _ => Step::Leave,
            },
            ANUSVARA | VISARGA | CANDRABINDU if matches!(before, Place::Consonant | Place::Vowel | Place::Kar) => {
                self.place = Place::Sign;
                if code == CANDRABINDU { Step::Skip } else { Step::Add(code) }
            }
            _ => Step::Leave,
        }
    }

    /// ঙ without a vowel sign, which is ং.
    const fn nga(&mut self, before: Place) -> Step {
        if !matches!(before, Place::Consonant | Place::Vowel | Place::Kar) {
            return Step::Leave;
        }
        self.place = Place::Nga;
        Step::Add(ANUSVARA)
    }

    /// A consonant; doubled after reph it stands for both.
    const fn consonant(&self, code: u8) -> Step {
        const REPH: u32 = (RA as u32) << 8 | HASANTA as u32;
        let first = (self.last >> 8 & 0xff) as u8;
        let doubles = code == first || aspirated(first) == code;
        if self.last_letter() == HASANTA && self.last >> 16 == REPH && doubles {
            return Step::ReplaceTwo(code);
        }
        Step::Add(code)
    }

    const fn last_letter(&self) -> u8 {
        (self.last & 0xff) as u8
    }
}

/// The letter that `code` is in the search form.
pub(super) const fn folded(code: u8) -> u8 {
    match code {
        0x4e => 0x24,
        0x23 => 0x28,
        0x36 | 0x37 => 0x38,
        0x40 => 0x3f,
        0x42 => 0x41,
        0x08 => 0x07,
        0x0a => 0x09,
        other => other,
    }
}

/// The second letter of a pair such as ক খ, for the first; 0 for others.
const fn aspirated(code: u8) -> u8 {
    match code {
        0x15 | 0x17 | 0x1a | 0x1c | 0x1f | 0x21 | 0x24 | 0x26 | 0x2a | 0x2c => code + 1,
        _ => 0,
    }
}

/// Whether a word that ends in `letter` ends in a consonant: one without a vowel sign, ং among them.
pub(super) const fn is_consonant_or_nukta(letter: Option<u8>) -> bool {
    matches!(letter, Some(0x15..=0x39 | NUKTA | ANUSVARA))
}

/// Whether a word that ends in `letter` ends in a written vowel.
pub(super) const fn is_vowel(letter: Option<u8>) -> bool {
    matches!(letter, Some(0x3e..=0x4c)) || is_vowel_letter(letter)
}

/// Whether a word that ends in `letter` ends in a vowel that is a letter of its own: ভাই, বউ.
pub(super) const fn is_vowel_letter(letter: Option<u8>) -> bool {
    matches!(letter, Some(0x05..=0x14))
}

/// How many syllables are written: letters that no hasanta joins to the one before.
pub(super) fn syllables(letters: &[u8]) -> usize {
    let mut is_joined = false;
    letters
        .iter()
        .filter(|letter| {
            let starts = matches!(**letter, 0x05..=0x39) && !is_joined;
            is_joined = **letter == HASANTA;
            starts
        })
        .count()
}
