//! Endings as numbers, compared with the last letters of a word in one step.

use super::letters::{Sign, folded, split_first};

const BITS: usize = 7;
/// How many letters an ending has at most.
const MOST: usize = 9;

/// Letters that a word can end in, the last of them lowest.
#[derive(Clone, Copy)]
pub(super) struct Ending {
    bits: u64,
    pub(super) length: usize,
}

/// The last letters of a word.
#[derive(Clone, Copy)]
pub(super) struct Tail(u64);

impl Tail {
    pub(super) fn of(letters: &[u8]) -> Self {
        let last = letters.len().saturating_sub(MOST);
        Self(letters.iter().skip(last).fold(0, |bits, letter| bits << BITS | u64::from(*letter)))
    }

    /// Whether the word ends in `ending`. No ending starts with U+0980, whose code is 0, so a short word has none that is longer.
    pub(super) const fn ends_in(self, ending: Ending) -> bool {
        self.0 & ((1 << (BITS * ending.length)) - 1) == ending.bits
    }
}

/// The endings `texts`, written as they are spelt.
pub(super) const fn endings<const N: usize>(texts: [&str; N]) -> [Ending; N] {
    let mut table = [Ending { bits: 0, length: 0 }; N];
    let mut slots = table.as_mut_slice();
    let mut texts = texts.as_slice();
    while let ([text, others @ ..], Some((slot, free))) = (texts, slots.split_first_mut()) {
        *slot = ending(text);
        texts = others;
        slots = free;
    }
    table
}

/// One ending. Its first letter may be a sign, so it is not read as a word.
#[allow(clippy::panic, reason = "only tables are made of it, when the crate is compiled")]
pub(super) const fn ending(text: &str) -> Ending {
    let mut ending = Ending { bits: 0, length: 0 };
    let mut rest = text.as_bytes();
    while let Some((Sign::Bengali(code), after)) = split_first(rest) {
        ending = Ending { bits: ending.bits << BITS | folded(code) as u64, length: ending.length + 1 };
        rest = after;
    }
    if !rest.is_empty() || ending.length > MOST {
        panic!("an ending is not Bengali, or too long");
    }
    ending
}
