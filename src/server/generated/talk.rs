//! What readers say under a story.

use super::{bank::Bank, dice::Dice, slots::Slots, story::id_at};
use crate::{
    model::{id::CommentId, moment::UtcMillis},
    server::store::archive::CommentRecord,
};

/// Most is said within so many milliseconds.
const LONGEST: i64 = 3 * 24 * 60 * 60 * 1000;

/// Of a hundred comments, so many answer another.
const REPLIES: f64 = 42.0;

/// A reply answers one of so many before it, most often one of the last.
const HEARD: usize = 40;

/// So many comments under a story of that time, oldest first.
pub(super) fn comments(
    bank: &Bank,
    count: u32,
    since: UtcMillis,
    now: UtcMillis,
    dice: &mut Dice,
) -> Vec<CommentRecord> {
    let length = (now.0 - since.0).clamp(1, LONGEST) as f64;
    let mut times: Vec<i64> = (0..count).map(|_| (dice.part().powi(3) * length) as i64).collect();
    times.sort_unstable();
    let mut comments: Vec<CommentRecord> = Vec::with_capacity(times.len());
    for time in times {
        let posted_at = UtcMillis(since.0 + time);
        let heard = comments.len().min(HEARD);
        let parent = dice.percent(REPLIES).then(|| comments.len().checked_sub(1 + dice.early(heard))).flatten();
        let parent = parent.and_then(|place| comments.get(place)).map(|comment| comment.id);
        let said = &bank.words.comments;
        let phrase = dice.phrase(if parent.is_some() { &said.replies } else { &said.openings });
        let mut slots = Slots::new(bank);
        let mut text = slots.filled(phrase, dice);
        if parent.is_none() && dice.percent(30.0) {
            text.push(' ');
            text.push_str(&slots.filled(dice.phrase(&said.openings), dice));
        }
        let name = Slots::new(bank).filled("{person}", dice);
        comments.push(CommentRecord { id: CommentId(id_at(posted_at, dice)), parent, name, text, posted_at });
    }
    comments
}
