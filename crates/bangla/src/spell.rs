//! "Did you mean": the words of an index that a mistyped word comes near.
//!
//! Words are compared in their folded form ([`crate::normalize::fold`]), where ি/ী, শ/ষ/স, ন/ণ, ত/ৎ and ঁ make no
//! difference, and in units that a writer takes for one: a letter with its nukta, a vowel sign, a hasanta with the
//! consonant it joins. Confusions that Bengali spelling invites cost less than an edit.
//!
//! Sources: Damerau (1964) for the four kinds of edit, in the restricted form in which no unit is changed twice; which
//! confusions are cheap is our own decision, after the spelling rules of Bangla Academy and how the letters sound.

mod cost;
mod edits;
mod reph;
mod units;

use std::cmp::Reverse;

use crate::normalize::fold;

/// What one whole edit costs: a consonant that is another, missing or too much.
pub const EDIT: usize = 4;
/// What has more units is no word, and the work grows with the square of them.
const LONGEST: usize = 64;
/// How many times as many articles a word must be in to be suggested for one that is itself in the index.
const FAR_COMMONER: u64 = 100;

/// What it costs to make `b` of `a`, if that is at most `most`; [`EDIT`] is a whole edit, `distance` is symmetric.
///
/// Zero for words that fold to one form. None also for words of more than 64 units.
///
/// ```
/// use bangla::spell::{EDIT, distance};
/// assert_eq!(distance("সরকারী", "সরকারি", EDIT), Some(0));
/// assert!(distance("বারি", "বাড়ি", EDIT) < Some(EDIT));
/// assert_eq!(distance("ঢাকা", "খুলনা", EDIT), None);
/// ```
pub fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    edits::distance(&units::of(&fold(a), LONGEST)?, &units::of(&fold(b), LONGEST)?, most)
}

/// The word to suggest for `typed`, the first of [`suggestions`].
///
/// ```
/// let words = [("পাহাড়", 120), ("পাথর", 90), ("সাগর", 200)];
/// assert_eq!(bangla::spell::nearest("পাহার", words), Some("পাহাড়"));
/// assert_eq!(bangla::spell::nearest("সাগর", words), None);
/// ```
pub fn nearest<'w>(typed: &str, words: impl IntoIterator<Item = (&'w str, u64)>) -> Option<&'w str> {
    suggestions(typed, words, 1).into_iter().next()
}

/// At most `most` of `words` that `typed` may be a slip of, the likeliest first.
///
/// `words` are candidates with the number of articles that hold each. Nearer words come first, but a rare one must be
/// clearly nearer than a common one: the index holds other people's slips too. How far is near depends on the length:
/// words of two and three units only by a cheap confusion, long ones by nearly two edits. If `typed` itself is among
/// the words, then only a cheap confusion of a word in a hundred times as many articles is worth a question.
pub fn suggestions<'w>(typed: &str, words: impl IntoIterator<Item = (&'w str, u64)>, most: usize) -> Vec<&'w str> {
    let folded = fold(typed);
    let Some(typed) = units::of(&folded, LONGEST) else {
        return Vec::new();
    };
    let allowed = cost::allowed(typed.len());
    let with_reph_moved = reph::moved(&folded);
    let mut own_articles = None;
    let mut found: Vec<(usize, u64, &str)> = Vec::new();
    for (word, articles) in words {
        // No slip is so much longer, and folding has its price.
        if word.len() > folded.len().saturating_mul(3).saturating_add(64) {
            continue;
        }
        let candidate = fold(word);
        if candidate == folded {
            own_articles = Some(own_articles.unwrap_or(0).max(articles));
        } else if with_reph_moved.contains(&candidate) {
            found.push((EDIT, articles, word));
        } else if let Some(units) = units::of(&candidate, LONGEST)
            && let Some(distance) = edits::distance(&typed, &units, allowed)
        {
            found.push((distance, articles, word));
        }
    }
    if let Some(own) = own_articles {
        let enough = own.max(1).saturating_mul(FAR_COMMONER);
        found.retain(|(distance, articles, _)| *distance <= cost::CHEAP && *articles >= enough);
    }
    found.sort_by_key(|(distance, articles, word)| (rank(*distance, *articles), Reverse(*articles), *word));
    let mut best: Vec<&str> = Vec::new();
    for (_, _, word) in found {
        if best.len() == most {
            break;
        }
        if best.iter().all(|better| fold(better) != fold(word)) {
            best.push(word);
        }
    }
    best
}

/// Lower is likelier. A quarter of an edit weighs as much as eight times the articles.
fn rank(distance: usize, articles: u64) -> i64 {
    let commonness = i64::from(articles.saturating_add(1).ilog2());
    i64::try_from(distance).unwrap_or(i64::MAX).saturating_mul(3).saturating_sub(commonness)
}
