//! Dots that are written out: "dot", "[.]", "ডট", or with spaces round them.

use std::ops::Range;

use super::domains::{is_common_ending, is_ending};

/// A text with its dots, and where each part of it stood.
pub(super) struct Dotted {
    pub text: String,
    /// First bytes in the text and in what it was made of, for every stretch that is the same in both.
    places: Vec<(usize, usize)>,
}

/// Words before "dot com" that are no name: "the dot com years".
const NO_NAMES: [&str; 12] = ["the", "a", "an", "this", "that", "of", "and", "or", "in", "is", "your", "any"];

impl Dotted {
    /// What the bytes `range` were made of.
    pub fn before(&self, range: &Range<usize>) -> Range<usize> {
        self.place(range.start)..self.place(range.end)
    }

    fn place(&self, at: usize) -> usize {
        let stretch = self.places.partition_point(|(here, _)| *here <= at);
        let (here, there) = stretch.checked_sub(1).and_then(|last| self.places.get(last)).copied().unwrap_or_default();
        there + (at - here)
    }
}

/// `text`, which is a reading, with a dot for everything that stands for one before the ending of a domain.
pub(super) fn written_out(text: &str) -> Dotted {
    let mut dotted = Dotted { text: String::with_capacity(text.len()), places: vec![(0, 0)] };
    let mut at = 0;
    while let Some(character) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or_default();
        match dot(rest).filter(|dot| dotted.stands_after_name(*dot)) {
            Some(dot) => {
                dotted.text.push('.');
                at += dot.length;
                let ending = spelled(text.get(at..).unwrap_or_default());
                if let Some((written, latin)) = ending {
                    dotted.text.push_str(latin);
                    at += written;
                }
                dotted.places.push((dotted.text.len(), at));
            }
            None => {
                dotted.text.push(character);
                at += character.len_utf8();
            }
        }
    }
    dotted
}

impl Dotted {
    /// Whether what is written so far ends in what can be a part of a domain.
    fn stands_after_name(&self, dot: Dot) -> bool {
        let name = self.text.rsplit(|character: char| !character.is_alphanumeric() && character != '-').next();
        name.is_some_and(|name| !(name.is_empty() || dot.is_word && NO_NAMES.contains(&name)))
    }
}

/// Something that stands for a dot.
#[derive(Clone, Copy)]
struct Dot {
    length: usize,
    /// It is the word "dot".
    is_word: bool,
}

/// The dot that `text` begins with, with the spaces and brackets round it, if the ending of a domain follows.
fn dot(text: &str) -> Option<Dot> {
    let inner = past(text, &[' ']);
    let opened = past(inner, &['[', '(', '{', '<']);
    let is_bracketed = opened.len() < inner.len();
    let opened = past(opened, &[' ']);
    let (after, is_word) = ["dot", "d0t", "ডট"]
        .iter()
        .find_map(|word| opened.strip_prefix(word))
        .map(|after| (after, true))
        .or_else(|| opened.strip_prefix(['.', '।', '。', '．']).map(|after| (after, false)))?;
    let closed = past(past(past(after, &[' ']), &[']', ')', '}', '>']), &[' ']);
    let is_spaced = inner.len() < text.len() || closed.len() < after.len();
    let ending = first_word(closed);
    let known = spelled(closed).is_some() || is_ending(ending);
    let fits = match (is_word, is_bracketed) {
        (true, false) => known && is_spaced,
        (_, true) => known,
        (false, false) => is_spaced && (is_common_ending(ending) || spelled(closed).is_some()),
    };
    fits.then_some(Dot { length: text.len() - closed.len(), is_word })
}

/// `text` without the first of it that are of `characters`, a few at most.
fn past<'t>(text: &'t str, characters: &[char]) -> &'t str {
    (0..3).fold(text, |rest, _| rest.strip_prefix(characters).unwrap_or(rest))
}

fn first_word(text: &str) -> &str {
    text.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default()
}

/// The length of an ending in Bengali letters at the beginning of `text`, and what it is in Latin ones.
fn spelled(text: &str) -> Option<(usize, &'static str)> {
    let endings = [("কম", "com"), ("নেট", "net"), ("অর্গ", "org"), ("ইনফো", "info"), ("এক্সওয়াইজেড", "xyz")];
    let (written, latin) = endings.into_iter().find(|(written, _)| {
        let after = text.strip_prefix(written).and_then(|after| after.chars().next());
        text.starts_with(written) && after.is_none_or(|next| !crate::lookalikes::is_bengali(next))
    })?;
    Some((written.len(), latin))
}
