//! Which words of a mixed text are Bijoy.
//!
//! The cheapest way through the words with two states, as Viterbi's algorithm finds it: a word in the
//! wrong state costs what it says against it (`evidence`), a change of state costs too. So a foreign word
//! in a Bijoy line stays, and a doubtful word goes with its neighbours.

use super::decode::decoded;
use super::evidence::{MOST, of_text, of_word, suffices};

/// The cost of a change between two words of a line. Twice this is less than the most that a word can say.
const CHANGE: i32 = 10;
/// Lines were often typed each in its own font.
const CHANGE_AT_LINE: i32 = 4;

/// The least that the Bijoy of a text must say before any of it is touched, unless the whole text is Bijoy.
const ENOUGH: i32 = 30;

const _: () = assert!(2 * CHANGE < MOST);

/// `text` with the runs of words that are Bijoy decoded.
pub(super) fn rescued(text: &str) -> String {
    let runs = runs(text);
    let said = runs.iter().filter(|(is_bijoy, _)| *is_bijoy).map(|(_, run)| of_text(run)).fold(0, i32::saturating_add);
    if said < ENOUGH && !suffices(text) {
        return text.to_owned();
    }
    runs.into_iter().fold(String::with_capacity(text.len()), |mut rescued, (is_bijoy, run)| {
        if is_bijoy {
            rescued.push_str(&decoded(run));
        } else {
            rescued.push_str(run);
        }
        rescued
    })
}

/// The runs of words in one state, and whether it is Bijoy; together they are the text.
fn runs(text: &str) -> Vec<(bool, &str)> {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let states = states(&words);
    let mut following = states.iter().skip(1);
    let mut runs = Vec::new();
    let (mut rest, mut length) = (text, 0);
    for (word, state) in words.iter().zip(&states) {
        length += word.len();
        if following.next() != Some(state)
            && let Some((run, after)) = rest.split_at_checked(length)
        {
            runs.push((*state, run));
            (rest, length) = (after, 0);
        }
    }
    runs
}

/// Whether each of `words` is Bijoy.
fn states(words: &[&str]) -> Vec<bool> {
    // What the best ways to here have gained, and for each word whether the best way to it came from Bijoy.
    let (mut bijoy, mut other) = (-CHANGE, 0);
    let mut steps = Vec::with_capacity(words.len());
    let mut change = CHANGE;
    for word in words {
        // Of two ways alike the one through Bijoy: a number belongs to the Bijoy beside it.
        let bijoy_from_bijoy = bijoy >= other - change;
        let other_from_bijoy = bijoy - change >= other;
        let through = (bijoy.max(other - change), other.max(bijoy - change));
        // Only the difference counts: so it stays small in a text of any length.
        bijoy = (through.0 - through.1).saturating_add(of_word(word.trim_end()));
        other = 0;
        steps.push((bijoy_from_bijoy, other_from_bijoy));
        change = if word.ends_with('\n') { CHANGE_AT_LINE } else { CHANGE };
    }
    let mut is_bijoy = bijoy > other;
    let mut states = Vec::with_capacity(words.len());
    for (bijoy_from_bijoy, other_from_bijoy) in steps.into_iter().rev() {
        states.push(is_bijoy);
        is_bijoy = if is_bijoy { bijoy_from_bijoy } else { other_from_bijoy };
    }
    states.reverse();
    states
}
