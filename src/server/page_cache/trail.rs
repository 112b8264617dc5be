//! What an answer was made of, noted down while it is made.

use super::marks::place;
use crate::server::store::purge::Tag;
use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The notes of one answer. Outside of one, nothing is noted.
#[derive(Clone, Debug, Default)]
pub struct Trail(Option<Arc<Mutex<Notes>>>);

#[derive(Debug, Default)]
struct Notes {
    changes: u64,
    made_of: BTreeSet<Tag>,
    beside: BTreeSet<Tag>,
}

/// Says of an answer that it is the same for everybody, and what it was made of. Put into the extensions of a response by whoever knows
/// it; a response without it is never kept.
#[derive(Clone, Debug, Default)]
pub struct Shared {
    /// The tags without which it would be another one, as they are told to a CDN.
    pub tags: Vec<Tag>,
    /// The last change that was told before the answer was begun.
    pub(super) changes: u64,
    /// The places of these.
    pub(super) made_of: Box<[u16]>,
    /// The places of what is shown beside, such as the newest stories: a page with old ones is not wrong.
    pub(super) beside: Box<[u16]>,
}

impl Trail {
    /// The beginning of an answer that is read after the change of that number was told.
    pub fn begin(changes: u64) -> Self {
        Self(Some(Arc::new(Mutex::new(Notes { changes, ..Notes::default() }))))
    }

    /// The beginning of a part of this answer, which others may have too.
    pub fn begin_part(&self) -> Self {
        Self::begin(self.notes().map_or(0, |notes| notes.changes))
    }

    /// The answer is made of this: when it changes, the answer is wrong.
    pub fn note(&self, tag: Tag) {
        if let Some(mut notes) = self.notes() {
            notes.made_of.insert(tag);
        }
    }

    /// This is shown beside: when it changes, the answer is out of date.
    pub fn note_beside(&self, tag: Tag) {
        if let Some(mut notes) = self.notes() {
            notes.beside.insert(tag);
        }
    }

    /// Takes over what was noted of a part.
    pub fn absorb(&self, part: &Self) {
        if let (Some(mut notes), Some(others)) = (self.notes(), part.notes()) {
            notes.made_of.extend(others.made_of.iter().cloned());
            notes.beside.extend(others.beside.iter().cloned());
        }
    }

    /// What was noted.
    pub fn shared(&self) -> Shared {
        let Some(notes) = self.notes() else { return Shared::default() };
        let places = |tags: &BTreeSet<Tag>| {
            let places: BTreeSet<u16> = tags.iter().map(place).collect();
            places.into_iter().collect()
        };
        Shared {
            tags: notes.made_of.iter().cloned().collect(),
            changes: notes.changes,
            made_of: places(&notes.made_of),
            beside: places(&notes.beside),
        }
    }

    fn notes(&self) -> Option<MutexGuard<'_, Notes>> {
        self.0.as_ref().map(|notes| notes.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
