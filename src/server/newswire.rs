//! The newswire: tells open pages when something new is in the paper.
//!
//! Whoever publishes, this server or a program beside it, writes into the store; so the store is looked at every other second, and
//! asked what is new only if somebody has written. A page needs to know no more than the times of the newest things: how many of them
//! are newer than what it shows, it counts itself. Who waits sees the newest state and never a backlog, so a slow reader costs nothing.

mod dispatch;
mod subscription;

pub use dispatch::Dispatch;
pub use subscription::Subscription;

use super::store::{Store, StoreResult};
use crate::model::id::ArticleId;
use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::{Semaphore, watch};

/// Time between two looks at the store.
pub const LOOK_EVERY: Duration = Duration::from_secs(2);

/// Things whose times are told: a page that has missed more says "20" and is right to.
const NEWEST: u32 = 20;

/// What one can wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// Articles.
    Front,
    /// Entries of a live story.
    Live(ArticleId),
}

/// Why nobody can wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// As many wait as may.
    Full,
    /// There is no such live story.
    Unknown,
}

type Told = watch::Sender<Arc<Dispatch>>;

/// Those who wait for news, and what was told last.
#[derive(Debug)]
pub struct Newswire {
    topics: Mutex<HashMap<Topic, Told>>,
    places: Arc<Semaphore>,
    seen: AtomicI64,
    /// Whether the topics must be asked for though nobody has written.
    is_due: AtomicBool,
    has_ended: watch::Sender<bool>,
}

impl Newswire {
    /// A wire for so many who wait at once.
    pub fn new(places: usize) -> Self {
        Self {
            topics: Mutex::default(),
            places: Arc::new(Semaphore::new(places.min(Semaphore::MAX_PERMITS))),
            seen: AtomicI64::new(i64::MIN),
            is_due: AtomicBool::new(false),
            has_ended: watch::Sender::new(false),
        }
    }

    /// How it stands with a topic now.
    pub async fn state_of(&self, store: &dyn Store, topic: Topic) -> StoreResult<Option<Arc<Dispatch>>> {
        if let Some(told) = self.topics().get(&topic) {
            return Ok(Some(told.borrow().clone()));
        }
        ask(store, topic).await
    }

    /// Takes a place among those who wait. Who has seen the dispatch `last` is not told it again.
    pub async fn subscribe(
        &self,
        store: &dyn Store,
        topic: Topic,
        last: Option<&str>,
    ) -> StoreResult<Result<Subscription, Refusal>> {
        let Ok(place) = self.places.clone().try_acquire_owned() else { return Ok(Err(Refusal::Full)) };
        let Some(state) = self.state_of(store, topic).await? else { return Ok(Err(Refusal::Unknown)) };
        let told = self.topics().entry(topic).or_insert_with(|| watch::Sender::new(state)).subscribe();
        // Something may have been written between the question and now.
        self.is_due.store(true, Ordering::Release);
        Ok(Ok(Subscription::new(told, self.has_ended.subscribe(), place, last)))
    }

    /// Looks whether something was written, and tells those who wait what is new.
    pub async fn look(&self, store: &dyn Store) -> StoreResult<()> {
        let version = store.version_of_data().await?;
        let is_due = self.is_due.swap(false, Ordering::AcqRel);
        if self.seen.swap(version, Ordering::AcqRel) == version && !is_due {
            return Ok(());
        }
        let told = self.tell(store).await;
        if told.is_err() {
            self.is_due.store(true, Ordering::Release);
        }
        told
    }

    async fn tell(&self, store: &dyn Store) -> StoreResult<()> {
        let wanted: Vec<Topic> = {
            let mut topics = self.topics();
            topics.retain(|_, told| told.receiver_count() > 0);
            topics.keys().copied().collect()
        };
        for topic in wanted {
            // A live story that was withdrawn has nothing new.
            let Some(state) = ask(store, topic).await? else { continue };
            if let Some(told) = self.topics().get(&topic) {
                told.send_if_modified(|last| {
                    let is_new = last.id() != state.id();
                    if is_new {
                        *last = state;
                    }
                    is_new
                });
            }
        }
        Ok(())
    }

    /// Sends everybody away: the server ends.
    pub fn end(&self) {
        self.has_ended.send_replace(true);
    }

    fn topics(&self) -> MutexGuard<'_, HashMap<Topic, Told>> {
        self.topics.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn ask(store: &dyn Store, topic: Topic) -> StoreResult<Option<Arc<Dispatch>>> {
    let newest = match topic {
        Topic::Front => Some(store.newest_articles_times(NEWEST).await?),
        Topic::Live(story) => store.newest_entries_times(story, NEWEST).await?,
    };
    Ok(newest.map(|newest| Arc::new(Dispatch::of(&newest))))
}
