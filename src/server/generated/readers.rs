//! What was read in the last week: mostly what was new.

use super::dice::Dice;
use crate::{
    model::{id::ArticleId, moment::UtcMillis},
    server::{read_counter::hour, store::reading::HourlyReads},
};
use std::collections::{BTreeMap, VecDeque};

/// So far back it is told what was read.
const HOURS: i64 = 7 * 24;

/// Looks at stories in one hour.
const LOOKS: usize = 6000;

/// Stories that are remembered to be read.
const SHELF: usize = 50_000;

/// The newest stories so far, oldest first.
#[derive(Default)]
pub(super) struct Readers {
    shelf: VecDeque<(UtcMillis, ArticleId)>,
}

impl Readers {
    pub(super) fn hear_of(&mut self, at: UtcMillis, article: ArticleId) {
        self.shelf.push_back((at, article));
        if self.shelf.len() > SHELF {
            self.shelf.pop_front();
        }
    }

    /// The reads of each hour of the week before `now`, oldest first.
    pub(super) fn reads(&self, now: UtcMillis, dice: &mut Dice) -> Vec<HourlyReads> {
        let now = hour(now);
        (now - HOURS..=now).flat_map(|hour| self.reads_in(hour, dice)).collect()
    }

    fn reads_in(&self, hour: i64, dice: &mut Dice) -> Vec<HourlyReads> {
        let known = self.shelf.partition_point(|(at, _)| at.0 < hour * 3_600_000);
        let mut reads: BTreeMap<ArticleId, u32> = BTreeMap::new();
        for _ in 0..LOOKS.min(20 * known) {
            let place = known.checked_sub(1 + dice.early(known));
            if let Some((_, article)) = place.and_then(|place| self.shelf.get(place)) {
                *reads.entry(*article).or_default() += 1 + dice.early(9) as u32;
            }
        }
        reads.into_iter().map(|(article, reads)| HourlyReads { article, hour, reads }).collect()
    }
}
