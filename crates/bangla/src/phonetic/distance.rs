//! How far a query is from the sound of a word.

use unicode_normalization::UnicodeNormalization;

use super::sounds::{LONGEST, Sound, difference, omission, sounds};

/// What changing two neighbouring sounds about costs.
const TURNED: f32 = 0.6;

pub(super) fn between(latin_query: &str, bengali_word: &str) -> f32 {
    let query: String = latin_query.chars().take(LONGEST).collect::<String>().to_lowercase();
    let query: String = query.nfd().filter(char::is_ascii_alphabetic).collect();
    let query = sounds(&query);
    let word: String = bengali_word.chars().take(LONGEST).collect();
    let known = sounds(&crate::slug::romanized_word(&word));
    let by_rule = sounds(&crate::slug::word_by_rule(&word));
    relative(&query, &known).min(relative(&query, &by_rule))
}

/// The edit distance of two spellings over the weight of the heavier.
fn relative(one: &[Sound], other: &[Sound]) -> f32 {
    let heavier = weight(one).max(weight(other));
    if one.is_empty() || other.is_empty() || heavier <= 0.0 {
        return 1.0;
    }
    (edit(one, other) / heavier).min(1.0)
}

/// What leaving out all of `sounds` costs.
fn weight(sounds: &[Sound]) -> f32 {
    omissions(sounds).sum()
}

fn omissions(sounds: &[Sound]) -> impl Iterator<Item = f32> {
    let before = std::iter::once(None).chain(sounds.iter().copied().map(Some));
    before.zip(sounds).map(|(before, sound)| omission(before, *sound))
}

/// The least cost of turning `one` into `other`, row by row over `one`.
fn edit(one: &[Sound], other: &[Sound]) -> f32 {
    let additions: Vec<f32> = omissions(other).collect();
    let mut above: Vec<f32> = Vec::new();
    let mut row: Vec<f32> = std::iter::once(0.0)
        .chain(additions.iter().scan(0.0, |sum, cost| {
            *sum += cost;
            Some(*sum)
        }))
        .collect();
    let mut previous = None;
    for (sound, removal) in one.iter().copied().zip(omissions(one)) {
        let mut next = Vec::with_capacity(row.len());
        let mut left = row.first().copied().unwrap_or_default() + removal;
        next.push(left);
        let mut previous_other = None;
        let pairs = row.iter().zip(row.iter().skip(1)).zip(other.iter().copied().zip(&additions));
        for (column, ((diagonal, up), (other_sound, addition))) in pairs.enumerate() {
            let mut cost = (up + removal).min(left + addition).min(diagonal + difference(sound, other_sound));
            if previous == Some(other_sound) && previous_other == Some(sound) {
                let before_both = column.checked_sub(1).and_then(|column| above.get(column));
                cost = before_both.map_or(cost, |before| cost.min(before + TURNED));
            }
            next.push(cost);
            left = cost;
            previous_other = Some(other_sound);
        }
        above = std::mem::replace(&mut row, next);
        previous = Some(sound);
    }
    row.last().copied().unwrap_or_default()
}
