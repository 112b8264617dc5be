//! Finished answers, kept for the next reader.
//!
//! A page is the same for everybody, so it is printed once and handed out until something that it was made of changes. What it was made
//! of it says itself (`trail`); what has changed the store says (`store/purge`); `marks` brings the two together. What is kept was asked
//! for by its address alone (`asked`), so nothing of one reader can get to another.
//!
//! Nobody waits because of a change: while a change is being told, the pages that readers have just asked for are printed anew, and
//! until they are, the old ones go out. When it has been told ([`PageCache::catch_up`] returns), no old page goes out any more.

mod asked;
mod coding;
mod flights;
mod kept;
mod marks;
mod part;
mod trail;

pub use asked::Asked;
pub use coding::{Coding, Effort};
pub use flights::Flights;
pub use kept::Kept;
pub use part::Part;
pub use trail::{Shared, Trail};

use self::marks::Marks;
use super::store::{
    Store, StoreResult,
    purge::{Purges, Tag},
};
use crate::model::moment::UtcMillis;
use moka::{policy::EvictionPolicy, sync::Cache};
use std::{
    future::Future,
    pin::Pin,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};
use tokio::{sync::Mutex, time::timeout};

/// A page is printed anew after so long whatever happens: it says how long ago things were, and what is read most.
const FRESH_MILLIS: i64 = 60_000;

/// A page that nobody has asked for so long is printed while the reader waits.
const OLD_MILLIS: i64 = 10 * 60_000;

/// Pages that are printed anew before a change counts as told.
const MOST_RENEWED: usize = 200;

/// For so long at most.
const RENEW_WITHIN: Duration = Duration::from_secs(2);

/// A single answer takes no more than this share of the room.
const LARGEST_SHARE: u64 = 16;

/// Prints the answer to a question anew, and keeps it.
pub type Press = Arc<dyn Fn(Asked) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// The finished answers.
pub struct PageCache {
    kept: Cache<Asked, Arc<Kept>>,
    room: u64,
    marks: Marks,
    printings: AtomicU64,
    /// The last change that was told; whoever tells holds it.
    told: Mutex<i64>,
    press: OnceLock<Press>,
}

/// What is kept for a question.
pub enum Found {
    /// As it is now.
    Fresh(Arc<Kept>),
    /// It may be handed out, but somebody should print it anew; whoever is told so, shall.
    Stale(Arc<Kept>),
    /// Nothing that may be handed out.
    Nothing,
}

impl PageCache {
    /// Room for so many megabytes; for none, nothing is kept.
    pub fn new(megabytes: u64) -> Self {
        let room = megabytes.saturating_mul(1024 * 1024);
        let kept = Cache::builder()
            .max_capacity(room)
            .weigher(|asked: &Asked, kept: &Arc<Kept>| asked.weight().saturating_add(kept.weight()))
            // What is asked for often is not pushed out by what is asked for once, such as addresses that somebody makes up.
            .eviction_policy(EvictionPolicy::tiny_lfu())
            .build();
        Self {
            kept,
            room,
            marks: Marks::default(),
            printings: AtomicU64::new(0),
            told: Mutex::new(0),
            press: OnceLock::new(),
        }
    }

    /// Whether anything is kept at all.
    pub fn is_on(&self) -> bool {
        self.room > 0
    }

    /// Who prints what has become old.
    pub fn set_press(&self, press: Press) {
        // Told a second time, as by tests, the first answer stays.
        let _ = self.press.set(press);
    }

    /// What is kept for a question.
    pub fn find(&self, asked: &Asked, now: UtcMillis) -> Found {
        let Some(kept) = self.kept.get(asked) else { return Found::Nothing };
        let age = now.0.saturating_sub(kept.printed_at.0);
        if age >= OLD_MILLIS || self.marks.is_void(&kept) {
            return Found::Nothing;
        }
        kept.used(now);
        // A clock that was set back makes a page young for ever: it is printed anew.
        if (0..FRESH_MILLIS).contains(&age) && self.marks.is_fresh(&kept) || !kept.takes_renewal() {
            Found::Fresh(kept)
        } else {
            Found::Stale(kept)
        }
    }

    /// The number of the last change that was told of; whoever begins to read now sees it and all before.
    pub fn changes(&self) -> u64 {
        self.marks.count()
    }

    /// Whether what was printed has not changed meanwhile.
    pub fn is_valid(&self, kept: &Kept) -> bool {
        !self.marks.is_void(kept)
    }

    /// Answers that were printed so far.
    pub fn printings(&self) -> u64 {
        self.printings.load(Ordering::Relaxed)
    }

    /// Bytes that are taken now.
    pub fn room_taken(&self) -> u64 {
        self.kept.run_pending_tasks();
        self.kept.weighted_size()
    }

    /// Keeps an answer that was printed, if it is meant for everybody.
    pub fn keep(&self, asked: Asked, kept: Arc<Kept>) {
        self.printings.fetch_add(1, Ordering::Relaxed);
        if kept.is_shared() && u64::from(kept.weight()) <= self.room / LARGEST_SHARE {
            self.kept.insert(asked, kept);
        }
    }

    /// Tells what has changed since the last time. When this returns, no page goes out that was made of something older. To be called
    /// after each write; what other programs wrote, the server hears of by itself (`router/serve`).
    pub async fn catch_up(&self, store: &dyn Store, now: UtcMillis) -> StoreResult<()> {
        let mut told = self.told.lock().await;
        let Purges { tags, last } = store.purges(*told).await?;
        if !tags.is_empty() {
            self.purge(&tags, now).await;
        }
        *told = last;
        Ok(())
    }

    async fn purge(&self, tags: &[Tag], now: UtcMillis) {
        let change = self.marks.announce(tags);
        let recently = UtcMillis(now.0.saturating_sub(FRESH_MILLIS));
        let wanted =
            self.kept.iter().filter(|(_, kept)| self.marks.will_be_void(kept) && kept.was_used_since(recently));
        let wanted: Vec<Asked> = wanted.map(|(asked, _)| (*asked).clone()).take(MOST_RENEWED).collect();
        if let Some(press) = self.press.get() {
            let renewal = async {
                for asked in wanted {
                    press(asked).await;
                }
            };
            // Those that are not done by then are printed when somebody asks.
            let _ = timeout(RENEW_WITHIN, renewal).await;
        }
        self.marks.settle(tags, change);
    }
}

impl std::fmt::Debug for PageCache {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("PageCache").field("answers", &self.kept.entry_count()).finish_non_exhaustive()
    }
}
