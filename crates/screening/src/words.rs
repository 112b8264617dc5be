//! Banned words and phrases, found in whatever shape they are written.
//!
//! A word is a whole word: চোর is found in চোরের, চোরেরা and চোরগুলোকে, and never in চোরাবালি or চোরাচালান. It is also found with its letters
//! apart (চ-ো-র), in letters of other scripts that look alike (сh0r, चोर), drawn out (চোওওর), under marks and invisible characters, and
//! as readers spell it on an English keyboard (chor, choor, chorer).

mod endings;
mod pieces;
mod spelling;
mod stretched;
mod vocabulary;

use std::collections::HashMap;
use std::ops::Range;

use crate::reading::Reading;
use vocabulary::Vocabulary;

/// What becomes of a comment that says something; the later is the stricter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// A moderator reads it first.
    Hold,
    /// It is refused.
    Reject,
}

/// A word or phrase that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// One word or several, in either script. A star at its end leaves the end of the last word open: `চুদ*`.
    pub phrase: String,
    /// What its use leads to.
    pub action: Action,
}

/// How a word was found, the plainest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// As it stands in the list, but for spelling (ী and ি, শ and স).
    Plain,
    /// With an ending.
    Inflected,
    /// As it sounds, in the letters of the other script.
    Romanised,
    /// With letters repeated.
    Stretched,
    /// With signs or letters of another script in the place of its own.
    Disguised,
    /// Letter by letter.
    Spaced,
}

/// An entry of the list that a text uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which entry, counted from 0.
    pub entry: usize,
    /// What it leads to.
    pub action: Action,
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// How it is written there.
    pub way: Way,
}

/// A list of entries, ready to be looked for.
#[derive(Clone, Debug, Default)]
pub struct WordList {
    vocabulary: Vocabulary,
    /// For the number of a phrase's first word: the numbers of all its words, and its entry.
    phrases: HashMap<usize, Vec<(Vec<usize>, usize)>>,
    actions: Vec<Action>,
}

impl WordList {
    /// The list of `entries`. One without a letter is never found.
    pub fn new(entries: &[Entry]) -> Self {
        let mut list = Self { actions: entries.iter().map(|entry| entry.action).collect(), ..Self::default() };
        for (number, entry) in entries.iter().enumerate() {
            let (phrase, is_open) = match entry.phrase.trim().strip_suffix('*') {
                Some(beginning) => (beginning, true),
                None => (entry.phrase.trim(), false),
            };
            let reading = Reading::of(phrase);
            let texts: Vec<&str> = pieces::of(&reading.text).iter().map(|piece| piece.text).collect();
            let last = texts.len().saturating_sub(1);
            let words = texts.iter().enumerate().map(|(at, text)| list.vocabulary.number(text, is_open && at == last));
            let words: Vec<usize> = words.collect();
            list.add(words, number);
            if texts.len() > 1 {
                let joined = list.vocabulary.number(&texts.concat(), is_open);
                list.add(vec![joined], number);
            }
        }
        list
    }

    fn add(&mut self, words: Vec<usize>, entry: usize) {
        if let Some(first) = words.first() {
            self.phrases.entry(*first).or_default().push((words, entry));
        }
    }

    /// Every use of an entry in `text`, in order.
    ///
    /// ```
    /// use screening::words::{Action, Entry, Way, WordList};
    /// let list = WordList::new(&[Entry { phrase: "চোর".into(), action: Action::Hold }]);
    /// let text = "চোরাবালিতে চোরেরা";
    /// let hits = list.hits(text);
    /// assert_eq!(hits.len(), 1);
    /// assert_eq!((&text[hits[0].range.clone()], hits[0].way), ("চোরেরা", Way::Inflected));
    /// ```
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let reading = Reading::of(text);
        let pieces = pieces::of(&reading.text);
        let mut hits = Vec::new();
        let found: Vec<Vec<(usize, Way)>> = pieces.iter().map(|piece| self.vocabulary.find(piece.text)).collect();
        for (at, (piece, words)) in pieces.iter().zip(&found).enumerate() {
            for (word, way) in words {
                for (phrase, entry) in self.phrases.get(word).into_iter().flatten() {
                    let after = found.get(at + 1..).unwrap_or_default();
                    let others = follow(phrase.get(1..).unwrap_or_default(), after);
                    let end = pieces.get(at + phrase.len() - 1).map(|last| last.range.end);
                    if let (Some(others), Some(end)) = (others, end) {
                        let whole = piece.range.start..end;
                        let way = others.max(*way);
                        hits.push((self.hit(*entry, reading.original(&whole), way), way));
                    }
                }
            }
        }
        let spaced = pieces::spaced(&pieces).into_iter().map(|word| (word, Way::Spaced));
        let disguised = pieces::disguised(&reading.text).into_iter().map(|word| (word, Way::Disguised));
        for (alone, way) in spaced.chain(disguised) {
            for (word, under) in self.vocabulary.find(&alone.text) {
                let single = self.phrases.get(&word).into_iter().flatten().filter(|(words, _)| words.len() == 1);
                hits.extend(single.map(|(_, entry)| (self.hit(*entry, reading.original(&alone.range), way), under)));
            }
        }
        apart(hits)
    }

    fn hit(&self, entry: usize, range: Range<usize>, way: Way) -> Hit {
        Hit { entry, action: self.actions.get(entry).copied().unwrap_or(Action::Hold), range, way }
    }
}

/// The least plain way in which `words` follow at the beginning of `found`, if they do.
fn follow(words: &[usize], found: &[Vec<(usize, Way)>]) -> Option<Way> {
    if found.len() < words.len() {
        return None;
    }
    words.iter().zip(found).try_fold(Way::Plain, |so_far, (word, here)| {
        here.iter().find(|(number, _)| number == word).map(|(_, way)| so_far.max(*way))
    })
}

/// Of hits of one entry that overlap, the plainest and then the longest. Beside each stands how plain it is once its letters are put together.
fn apart(mut hits: Vec<(Hit, Way)>) -> Vec<Hit> {
    hits.sort_by_key(|(hit, under)| (hit.entry, hit.way, *under, std::cmp::Reverse(hit.range.len()), hit.range.start));
    let mut kept: Vec<Hit> = Vec::new();
    for (hit, _) in hits {
        let overlaps = |other: &&Hit| {
            other.entry == hit.entry && other.range.start < hit.range.end && hit.range.start < other.range.end
        };
        if !kept.iter().rev().take_while(|other| other.entry == hit.entry).any(|other| overlaps(&other)) {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|hit| (hit.range.start, hit.entry));
    kept
}
