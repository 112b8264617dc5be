//! Tables of words, sorted when the crate is compiled so that their sources can stand in the order that readers like.
#![allow(clippy::indexing_slicing, reason = "all of it runs at compile time, where a wrong index is an error")]

use super::key::packed;

/// The number of words, between white space, in `lists`.
pub(super) const fn count(lists: &[&str]) -> usize {
    let mut total = 0;
    let mut at = 0;
    while at < lists.len() {
        let mut rest = lists[at];
        while let Some((_, after)) = split_word(rest) {
            total += 1;
            rest = after;
        }
        at += 1;
    }
    total
}

/// The words of `lists` as numbers in order.
pub(super) const fn sorted<const N: usize>(lists: &[&str]) -> [u128; N] {
    let mut words = [0; N];
    let mut filled = 0;
    let mut at = 0;
    while at < lists.len() {
        let mut rest = lists[at];
        while let Some((word, after)) = split_word(rest) {
            words[filled] = packed(word);
            filled += 1;
            rest = after;
        }
        at += 1;
    }
    sort(&mut words, &mut []);
    words
}

/// Words in order, and for each of them the place of the list it is from.
pub(super) struct Indexed<const N: usize> {
    words: [u128; N],
    places: [u16; N],
}

impl<const N: usize> Indexed<N> {
    /// The words of `lists`, N in all.
    pub(super) const fn new(lists: &[&str]) -> Self {
        let mut table = Self { words: [0; N], places: [0; N] };
        let mut filled = 0;
        let mut at = 0;
        while at < lists.len() {
            let mut rest = lists[at];
            while let Some((word, after)) = split_word(rest) {
                table.words[filled] = packed(word);
                table.places[filled] = at as u16;
                filled += 1;
                rest = after;
            }
            at += 1;
        }
        sort(&mut table.words, &mut table.places);
        table
    }

    /// The place of the list that `word` is in.
    pub(super) fn find(&self, word: u128) -> Option<usize> {
        let found = self.words.binary_search(&word).ok()?;
        self.places.get(found).copied().map(usize::from)
    }
}

/// Splits the first word off `text`, which has words between spaces and line feeds.
const fn split_word(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() && bytes[start].is_ascii_whitespace() {
        start += 1;
    }
    let mut end = start;
    while end < bytes.len() && !bytes[end].is_ascii_whitespace() {
        end += 1;
    }
    if start == end {
        return None;
    }
    let (head, rest) = text.split_at(end);
    Some((head.split_at(start).1, rest))
}

/// Shell's sort; `values`, if there are any, move with their `keys`.
const fn sort(keys: &mut [u128], values: &mut [u16]) {
    let mut gap = keys.len() / 2;
    while gap > 0 {
        let mut next = gap;
        while next < keys.len() {
            let mut place = next;
            while place >= gap && keys[place - gap] > keys[place] {
                keys.swap(place - gap, place);
                if !values.is_empty() {
                    values.swap(place - gap, place);
                }
                place -= gap;
            }
            next += 1;
        }
        gap /= 2;
    }
}
