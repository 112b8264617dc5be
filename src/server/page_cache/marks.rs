//! When each thing changed last.
//!
//! A page remembers the number of the last change before it was read; it is void as soon as one of its tags has a higher one. Tags share
//! a fixed number of places by their hash, so that an archive of any size takes the same room: two tags that share one make now and then
//! a page be printed that need not have been.

use super::{kept::Kept, trail::Shared};
use crate::server::store::purge::Tag;
use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::atomic::{AtomicU64, Ordering},
};

/// Places for tags: 512 KiB in all, and one in 32,768 pages is printed in vain.
const PLACES: usize = 1 << 15;

/// The place of a tag.
pub(super) fn place(tag: &Tag) -> u16 {
    let hash = BuildHasherDefault::<DefaultHasher>::default().hash_one(tag);
    u16::try_from(hash % PLACES as u64).unwrap_or_default()
}

/// The last change of everything.
pub(super) struct Marks {
    count: AtomicU64,
    /// Told of, and perhaps not yet acted upon: a page that is older than this should be printed anew.
    announced: Box<[AtomicU64]>,
    /// Acted upon: a page that is older than this must not go out.
    settled: Box<[AtomicU64]>,
}

impl Default for Marks {
    fn default() -> Self {
        let places = || (0..PLACES).map(|_| AtomicU64::new(0)).collect();
        Self { count: AtomicU64::new(0), announced: places(), settled: places() }
    }
}

impl Marks {
    /// Changes so far.
    pub(super) fn count(&self) -> u64 {
        self.count.load(Ordering::Acquire)
    }

    /// These have changed. Returns the number of the change.
    pub(super) fn announce(&self, tags: &[Tag]) -> u64 {
        let change = self.count.load(Ordering::Acquire) + 1;
        mark(&self.announced, tags, change);
        // Last, so that whoever reads the new number also sees the marks.
        self.count.store(change, Ordering::Release);
        change
    }

    /// That change has been dealt with.
    pub(super) fn settle(&self, tags: &[Tag], change: u64) {
        mark(&self.settled, tags, change);
    }

    /// Whether nothing has changed that the page was made of, or shows beside its own matter.
    pub(super) fn is_fresh(&self, kept: &Kept) -> bool {
        let count = self.count();
        if kept.is_checked(count) {
            return true;
        }
        let is_fresh = kept.shared().is_none_or(|shared| self.is_current(shared));
        if is_fresh {
            kept.check(count);
        }
        is_fresh
    }

    /// Whether nothing has changed that this was made of, or shows beside.
    pub(super) fn is_current(&self, shared: &Shared) -> bool {
        newest(&self.announced, &shared.made_of).max(newest(&self.announced, &shared.beside)) <= shared.changes
    }

    /// Whether the page must not go out any more.
    pub(super) fn is_void(&self, kept: &Kept) -> bool {
        !kept.is_checked(self.count()) && newest(&self.settled, kept.made_of()) > kept.changes()
    }

    /// Whether it must not go out once all that was announced is settled.
    pub(super) fn will_be_void(&self, kept: &Kept) -> bool {
        newest(&self.announced, kept.made_of()) > kept.changes()
    }
}

fn mark(places: &[AtomicU64], tags: &[Tag], change: u64) {
    for tag in tags {
        if let Some(mark) = places.get(usize::from(place(tag))) {
            mark.fetch_max(change, Ordering::AcqRel);
        }
    }
}

fn newest(marks: &[AtomicU64], places: &[u16]) -> u64 {
    let marks = places.iter().filter_map(|place| marks.get(usize::from(*place)));
    marks.map(|mark| mark.load(Ordering::Acquire)).max().unwrap_or_default()
}
