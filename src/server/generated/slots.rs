//! Filling the slots of a phrase. One story has one place, one person, one river: what a slot was filled with once, it keeps.

use super::{bank::Bank, dice::Dice};
use std::ops::Range;

/// Tries to find a word that is not in another slot already.
const TRIES: usize = 4;

/// What the slots of one story hold so far.
pub(super) struct Slots<'a> {
    bank: &'a Bank,
    held: Vec<(String, String)>,
}

impl<'a> Slots<'a> {
    pub(super) fn new(bank: &'a Bank) -> Self {
        Self { bank, held: Vec::new() }
    }

    /// What a slot holds, if any phrase had it.
    pub(super) fn held(&self, name: &str) -> Option<&str> {
        self.held.iter().find(|(known, _)| known == name).map(|(_, word)| word.as_str())
    }

    /// The phrase with its slots filled: `{12-96}` by a number, `{place}` by a word of that list, `{place2}` by another one,
    /// `{place.of}` by the word in a case.
    pub(super) fn filled(&mut self, phrase: &str, dice: &mut Dice) -> String {
        let mut text = String::with_capacity(2 * phrase.len());
        let mut rest = phrase;
        while let Some((before, (slot, behind))) =
            rest.split_once('{').and_then(|(before, after)| Some((before, after.split_once('}')?)))
        {
            text.push_str(before);
            if let Some(numbers) = range(slot) {
                let number = numbers.start.saturating_add(dice.below(numbers.len()));
                text.push_str(&bangla::number::plain(number as u64));
            } else {
                let (name, case) = slot.split_once('.').unwrap_or((slot, ""));
                let word = self.word(name, dice);
                text.push_str(&word);
                text.push_str(self.ending(&word, case));
            }
            rest = behind;
        }
        text.push_str(rest);
        text
    }

    /// What this case adds to a word.
    pub(super) fn ending(&self, word: &str, case: &str) -> &'a str {
        let last = word.chars().next_back().unwrap_or(' ');
        let fits = |letters: &str| letters.is_empty() || letters.contains(last);
        let endings = self.bank.words.endings.get(case);
        endings.into_iter().flatten().find(|(letters, _)| fits(letters)).map_or("", |(_, ending)| ending)
    }

    fn word(&mut self, name: &str, dice: &mut Dice) -> String {
        if let Some(word) = self.held(name) {
            return word.to_owned();
        }
        let list = name.trim_end_matches(|character: char| character.is_ascii_digit());
        let mut word = self.drawn(list, dice);
        for _ in 0..TRIES {
            if self.held.iter().all(|(_, held)| *held != word) {
                break;
            }
            word = self.drawn(list, dice);
        }
        self.held.push((name.to_owned(), word.clone()));
        word
    }

    fn drawn(&self, list: &str, dice: &mut Dice) -> String {
        let words = &self.bank.words;
        if list == "person" {
            return format!("{} {}", dice.phrase(&words.given), dice.phrase(&words.family));
        }
        words.lists.get(list).map_or("", |list| dice.phrase(list)).to_owned()
    }
}

/// `12-96`: both ends within.
fn range(slot: &str) -> Option<Range<usize>> {
    let (first, last) = slot.split_once('-')?;
    Some(first.parse().ok()?..last.parse::<usize>().ok()?.saturating_add(1))
}
