//! The single words of a list, each with a number, and which of them a piece of text may be.

use std::collections::HashMap;

use bangla::normalize::fold;
use bangla::stem::stem;

use super::Way;
use super::endings::{cuts, is_latin};
use super::spelling::Spelling;
use super::stretched::{is_stretched, squeezed};

/// Shorter words of Latin letters are in too many other words' sounds.
const SHORTEST_TYPED: usize = 3;
/// The same for a listed Latin word that a Bengali one may sound like: shit is no শীত. A Bengali word of the list is found in both scripts.
const SHORTEST_LISTED: usize = 6;

/// Words by what they are found by.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    /// Folded words → their numbers.
    whole: HashMap<String, Vec<usize>>,
    /// The same of squeezed words.
    squeezed: HashMap<String, Vec<usize>>,
    /// Beginnings of words with their numbers.
    beginnings: Vec<(String, usize)>,
    /// Bengali words by the first letter of their Latin spellings.
    spelt: HashMap<u8, Vec<(Spelling, usize)>>,
    /// Latin words that Bengali ones are compared with.
    latin: Vec<(String, usize)>,
    numbers: HashMap<(String, bool), usize>,
}

impl Vocabulary {
    /// The number of `word`, which is new or known. If it `is_open`, it is the beginning of a word.
    pub fn number(&mut self, word: &str, is_open: bool) -> usize {
        let folded = fold(word);
        let next = self.numbers.len();
        let number = *self.numbers.entry((folded.clone(), is_open)).or_insert(next);
        if number == next && !folded.is_empty() {
            self.add(folded, number, is_open);
        }
        number
    }

    fn add(&mut self, folded: String, number: usize, is_open: bool) {
        if is_open {
            self.beginnings.push((folded, number));
            return;
        }
        self.squeezed.entry(squeezed(&folded)).or_default().push(number);
        if let Some(spelling) = Spelling::of(&folded) {
            let mut letters: Vec<u8> = spelling.first_letters().collect();
            letters.sort_unstable();
            letters.dedup();
            for letter in letters {
                self.spelt.entry(letter).or_default().push((spelling.clone(), number));
            }
        } else if folded.is_ascii() && folded.len() >= SHORTEST_LISTED {
            self.latin.push((folded.clone(), number));
        }
        self.whole.entry(folded).or_default().push(number);
    }

    /// The numbers of the words that `piece`, one word of a reading, may be, and how.
    pub fn find(&self, piece: &str) -> Vec<(usize, Way)> {
        let folded = fold(piece);
        let mut found: Vec<(usize, Way)> = Vec::new();
        note(&mut found, self.whole.get(&folded), Way::Plain);
        let begun = self.beginnings.iter().filter(|(beginning, _)| folded.starts_with(beginning.as_str()));
        found.extend(begun.map(|(beginning, number)| {
            (*number, if beginning.len() == folded.len() { Way::Plain } else { Way::Inflected })
        }));
        if folded.is_ascii() {
            self.find_latin(&folded, &mut found);
        } else {
            self.find_bengali(&folded, &mut found);
        }
        if found.is_empty() && is_stretched(&folded) {
            self.find_stretched(&folded, &mut found);
        }
        found
    }

    fn find_bengali(&self, folded: &str, found: &mut Vec<(usize, Way)>) {
        let cuts = cuts(folded);
        for cut in &cuts {
            note(found, self.whole.get(*cut), Way::Inflected);
        }
        if found.is_empty() {
            let stem = fold(&stem(folded));
            if stem != folded {
                note(found, self.whole.get(&stem), Way::Inflected);
            }
        }
        if found.is_empty() && !self.latin.is_empty() {
            for form in std::iter::once(folded).chain(cuts) {
                let Some(spelling) = Spelling::of(form) else { continue };
                let firsts: Vec<u8> = spelling.first_letters().collect();
                for (word, number) in &self.latin {
                    let begins = word.bytes().next().is_some_and(|first| firsts.contains(&first));
                    if begins && spelling.rests(word).contains(&"") {
                        found.push((*number, Way::Romanised));
                    }
                }
            }
        }
    }

    fn find_latin(&self, folded: &str, found: &mut Vec<(usize, Way)>) {
        if let Some(one) = folded.strip_suffix('s') {
            note(found, self.whole.get(one), Way::Inflected);
        }
        if found.is_empty() && folded.len() >= SHORTEST_TYPED {
            let first = folded.bytes().next().unwrap_or_default();
            for (spelling, number) in self.spelt.get(&first).into_iter().flatten() {
                if spelling.rests(folded).into_iter().any(is_latin) {
                    found.push((*number, Way::Romanised));
                }
            }
        }
    }

    fn find_stretched(&self, folded: &str, found: &mut Vec<(usize, Way)>) {
        let plain = squeezed(folded);
        for form in std::iter::once(plain.as_str()).chain(cuts(&plain)) {
            note(found, self.squeezed.get(form), Way::Stretched);
        }
        if found.is_empty() && plain.is_ascii() {
            self.find_latin(&plain, found);
            found.iter_mut().for_each(|(_, way)| *way = Way::Stretched);
        }
    }
}

fn note(found: &mut Vec<(usize, Way)>, numbers: Option<&Vec<usize>>, way: Way) {
    for number in numbers.into_iter().flatten() {
        if found.iter().all(|(known, _)| known != number) {
            found.push((*number, way));
        }
    }
}
