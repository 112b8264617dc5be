//! A text as it is read: without what is not seen, look-alikes as what they look like, and where each character came from.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use crate::lookalikes::{is_decoration, is_invisible, is_sign, seen_as};

/// The sign that joins consonants.
const HASANTA: char = '\u{9cd}';
/// The dot below.
const NUKTA: char = '\u{9bc}';

/// A text in lower case and in plain letters.
pub(crate) struct Reading {
    /// What is read.
    pub text: String,
    /// For each character of it: its first byte, and which bytes of the original it was made of.
    places: Vec<(usize, Range<usize>)>,
    /// Whether the original hides or disguises letters: invisible characters inside words, letters of other scripts among ours.
    pub disguised: bool,
}

impl Reading {
    /// How `original` is read.
    pub fn of(original: &str) -> Self {
        let mut reading = Self { text: String::with_capacity(original.len()), places: Vec::new(), disguised: false };
        let mut before = ' ';
        for (start, character) in original.char_indices() {
            let from = start..start + character.len_utf8();
            if character.is_ascii() && !character.is_ascii_control() || ('\u{980}'..='\u{9ef}').contains(&character) {
                reading.push(character.to_ascii_lowercase(), &from, &mut before);
            } else if matches!(character, '\n' | '\t' | '\r') {
                reading.push(' ', &from, &mut before);
            } else if is_invisible(character) {
                reading.disguised |= hides(character) && before.is_alphanumeric();
            } else {
                for part in std::iter::once(character).nfkd().flat_map(char::to_lowercase) {
                    reading.take(part, &from, &mut before);
                }
            }
        }
        reading
    }

    /// One character that is neither ASCII nor Bengali.
    fn take(&mut self, character: char, from: &Range<usize>, before: &mut char) {
        if is_decoration(character) || is_invisible(character) {
            return;
        }
        let seen = seen_as(character);
        self.disguised |= seen != character;
        self.push(seen, from, before);
    }

    /// Keeps `character` unless it is a sign where no such sign can be.
    fn push(&mut self, character: char, from: &Range<usize>, before: &mut char) {
        let misplaced = match character {
            HASANTA => is_sign(*before),
            NUKTA => !matches!(*before, 'ড' | 'ঢ' | 'য' | 'ব'),
            sign => is_sign(sign) && sign == *before,
        };
        if !misplaced {
            self.places.push((self.text.len(), from.clone()));
            self.text.push(character);
            *before = character;
        }
    }

    /// The bytes of the original that were read as the bytes `read` of the text.
    pub fn original(&self, read: &Range<usize>) -> Range<usize> {
        let first = self.places.partition_point(|(at, _)| *at < read.start);
        let after = self.places.partition_point(|(at, _)| *at < read.end);
        let start = self.places.get(first).map_or(0, |(_, from)| from.start);
        let end = after.checked_sub(1).and_then(|last| self.places.get(last)).map_or(start, |(_, from)| from.end);
        start..end.max(start)
    }
}

/// Whether an invisible character has no honest use inside a word: ZWJ and ZWNJ do, and so do selectors of emoji.
fn hides(character: char) -> bool {
    !matches!(character, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_plain() {
        for (original, read, disguised) in [
            ("চোর", "চোর", false),
            ("চো\u{200b}র", "চোর", true),
            ("চো\u{200d}র", "চোর", false),
            ("চো\u{301}\u{302}র", "চোর", false),
            ("চো\u{9cd}র\u{9bc}", "চোর", false),
            ("СНOR", "chor", true),
            ("ｃｈｏｒ 𝐜𝐡𝐨𝐫", "chor chor", false),
            ("café", "cafe", false),
            ("চো\nর", "চো র", false),
        ] {
            let reading = Reading::of(original);
            assert_eq!((reading.text.as_str(), reading.disguised), (read, disguised), "{original:?}");
        }
    }

    #[test]
    fn every_place_leads_back() {
        let original = "ক \u{200b}СНоr\u{301} খ";
        let reading = Reading::of(original);
        let at = reading.text.find("chor").expect("it is read");
        assert_eq!(original.get(reading.original(&(at..at + 4))), Some("СНоr"));
    }
}
