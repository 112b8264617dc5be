//! The folded form of one word as numbers: a word to be cut, and words to be compared with it.
//!
//! Eighteen letters of seven bits fit into one number. A table is a sorted row of numbers, and whether the first
//! letters of a word are a word of the table is one mask and one binary search. Tables are made when the crate is compiled.

use super::letters::{ANUSVARA, HASANTA, NGA, Reader, Step, VISARGA, split_first};

/// The letters of one word, and where in the word each of them ends.
pub(super) struct Key {
    letters: [u8; MOST_LETTERS],
    ends: [u16; MOST_LETTERS],
    length: usize,
    head: Head,
}

/// Words of more letters have no stem but themselves: no inflected word is half as long.
const MOST_LETTERS: usize = 64;

/// Why a word cannot be read.
pub(super) enum Unreadable {
    /// It is Bengali in an order that only [`crate::normalize::fold`] can judge, or another script.
    Unordered,
    /// It is longer than any word.
    Long,
}

/// Reads `word`.
pub(super) fn read(word: &str) -> Result<Key, Unreadable> {
    let mut key = Key { letters: [0; MOST_LETTERS], ends: [0; MOST_LETTERS], length: 0, head: Head::EMPTY };
    let mut reader = Reader::new();
    let mut rest = word.as_bytes();
    while let Some((sign, after)) = split_first(rest) {
        rest = after;
        let end = u16::try_from(word.len().saturating_sub(rest.len())).unwrap_or(u16::MAX);
        match reader.next(sign, rest) {
            Step::Add(letter) => key.push(letter, end),
            Step::ReplaceTwo(letter) => {
                key.pop();
                key.pop();
                key.push(letter, end);
            }
            Step::Skip => key.end_at(end),
            Step::Leave => return Err(Unreadable::Unordered),
        }
    }
    if !reader.may_end() {
        return Err(Unreadable::Unordered);
    }
    if key.length > MOST_LETTERS {
        return Err(Unreadable::Long);
    }
    key.settle_end();
    Ok(key)
}

impl Key {
    fn push(&mut self, letter: u8, end: u16) {
        if let (Some(slot), Some(place)) = (self.letters.get_mut(self.length), self.ends.get_mut(self.length)) {
            *slot = letter;
            *place = end;
        }
        self.head = self.head.with(letter);
        self.length += 1;
    }

    fn pop(&mut self) {
        self.length = self.length.saturating_sub(1);
        self.head = self.head.first(self.length);
    }

    fn end_at(&mut self, end: u16) {
        if let Some(place) = self.ends.get_mut(self.length.saturating_sub(1)) {
            *place = end;
        }
    }

    /// Ends the word where folding would: without ঃ and ্, with ং for ঙ.
    fn settle_end(&mut self) {
        while matches!(self.last(), Some(HASANTA | VISARGA)) {
            self.pop();
        }
        if self.last() == Some(NGA) {
            let end = self.length.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or_default();
            self.pop();
            self.push(ANUSVARA, end);
        }
    }

    /// Keeps the first `length` letters.
    pub(super) fn cut(&mut self, length: usize) {
        self.length = length;
        self.head = self.head.first(length);
        self.settle_end();
    }

    pub(super) fn letters(&self) -> &[u8] {
        self.letters.get(..self.length).unwrap_or(&self.letters)
    }

    pub(super) fn last(&self) -> Option<u8> {
        self.letters().last().copied()
    }

    /// The first `length` letters, to be looked up in a table; `None` if no table has words so long.
    pub(super) fn first(&self, length: usize) -> Option<u128> {
        let last = length.checked_sub(1)?;
        let head = match self.letters.get(last) {
            Some(&NGA) => self.head.first(last).with(ANUSVARA),
            _ => self.head.first(length),
        };
        (length <= Head::MOST).then_some(head.bits)
    }

    /// The whole word, to be looked up in a table.
    pub(super) fn whole(&self) -> Option<u128> {
        self.first(self.length)
    }

    /// Where the first `length` letters end in the word that was read, in bytes.
    pub(super) fn end(&self) -> usize {
        self.length.checked_sub(1).and_then(|last| self.ends.get(last)).copied().unwrap_or_default().into()
    }
}

/// The first letters of a word in one number, the first of them highest.
#[derive(Clone, Copy)]
struct Head {
    bits: u128,
    length: usize,
}

impl Head {
    const BITS: usize = 7;
    const MOST: usize = 18;
    const EMPTY: Self = Self { bits: 0, length: 0 };

    const fn with(self, letter: u8) -> Self {
        let bits = if self.length < Self::MOST {
            self.bits | (letter as u128) << (Self::BITS * (Self::MOST - 1 - self.length))
        } else {
            self.bits
        };
        Self { bits, length: self.length + 1 }
    }

    const fn first(self, length: usize) -> Self {
        if length >= Self::MOST {
            return Self { bits: self.bits, length };
        }
        let kept = !0 << (Self::BITS * (Self::MOST - length));
        Self { bits: self.bits & kept, length }
    }
}

/// `word` as [`Key::whole`] gives it. For tables: a word that cannot be read does not compile.
pub(super) const fn packed(word: &str) -> u128 {
    let mut reader = Reader::new();
    let mut head = Head::EMPTY;
    let mut last = 0;
    let mut rest = word.as_bytes();
    while let Some((sign, after)) = split_first(rest) {
        rest = after;
        match reader.next(sign, rest) {
            Step::Add(letter) => {
                head = head.with(letter);
                last = letter;
            }
            Step::ReplaceTwo(letter) => {
                head = head.first(head.length.saturating_sub(2)).with(letter);
                last = letter;
            }
            Step::Skip => {}
            Step::Leave => unreadable(),
        }
    }
    if !reader.may_end() || head.length > Head::MOST || matches!(last, HASANTA | VISARGA) {
        unreadable();
    }
    head.bits
}

/// Stops the compiler at a table's word that no key equals.
#[allow(clippy::panic, reason = "only tables are packed, when the crate is compiled")]
const fn unreadable() {
    panic!("a word of a table is not in the order of the script, or too long")
}
