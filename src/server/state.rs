//! What every request can reach.

use super::{
    clock::Clock,
    config::Config,
    doorkeeper::Doorkeeper,
    media_folder::MediaFolder,
    newswire::Newswire,
    pace::Pace,
    page_cache::{PageCache, Part, Trail},
    presence::Presence,
    read_counter::ReadCounter,
    store::{Store, StoreResult, purge::Tag},
    word_lists::WordLists,
};
use crate::model::{page::Rail, section::SectionLink, site::Site};
use std::sync::Arc;
use tokio::sync::Semaphore;

/// The running paper. Cloned for each request; everything in it is shared.
#[derive(Clone)]
pub struct AppState {
    /// What is kept.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Clock,
    /// What the site was set to at its start.
    pub config: Arc<Config>,
    /// Pictures.
    pub media: MediaFolder,
    /// Who unpacks a picture holds this: one at a time, so that the memory that it takes has a bound.
    pub workbench: Arc<Semaphore>,
    /// Reads that are counted and not yet written.
    pub reads: Arc<ReadCounter>,
    /// Those who wait for news.
    pub newswire: Arc<Newswire>,
    /// How fast one address may write comments.
    pub pace: Arc<Pace>,
    /// What comments are looked through for.
    pub word_lists: Arc<WordLists>,
    /// Who has which story open.
    pub presence: Arc<Presence>,
    /// What the door of the newsroom keeps in mind.
    pub doorkeeper: Arc<Doorkeeper>,
    /// Finished answers.
    pub pages: Arc<PageCache>,
    /// What stands on every page.
    pub parts: Arc<Parts>,
    /// What the answer that is being made is made of.
    pub trail: Trail,
    /// Name of the build that is served; the router knows it.
    pub build: Arc<str>,
}

/// Parts of every page, put together once.
#[derive(Debug, Default)]
pub struct Parts {
    /// The sections of the navigation.
    pub sections: Part<Vec<SectionLink>>,
    /// The newest and the most read.
    pub rail: Part<Rail>,
}

impl AppState {
    /// A paper on this store.
    pub fn new(store: Arc<dyn Store>, clock: Clock, config: Config) -> Self {
        Self {
            store,
            clock,
            media: MediaFolder::new(&config.media.folder),
            workbench: Arc::new(Semaphore::new(1)),
            newswire: Arc::new(Newswire::new(config.network.streams)),
            reads: Arc::new(ReadCounter::default()),
            pace: Arc::new(Pace::new(&config.discussion)),
            word_lists: Arc::default(),
            presence: Arc::default(),
            doorkeeper: Arc::default(),
            pages: Arc::new(PageCache::new(config.cache.megabytes)),
            parts: Arc::default(),
            trail: Trail::default(),
            config: Arc::new(config),
            build: Arc::default(),
        }
    }

    /// The paper as it is at one moment, to make one answer of: all that is read by this agrees with itself, and what it was made of is noted.
    pub async fn at_one_moment(&self) -> StoreResult<Self> {
        // The number first: a change that is told in between makes the answer old, never wrong.
        let trail = Trail::begin(self.pages.changes());
        Ok(Self { store: self.store.at_one_moment().await?, trail, ..self.clone() })
    }

    /// Tells everybody who keeps pages what was just written. When this returns, no reader gets an older page. False if the store failed.
    pub async fn tell_changes(&self) -> bool {
        let told = self.pages.catch_up(self.store.as_ref(), self.clock.now()).await;
        if let Err(cause) = &told {
            tracing::error!(error = %cause, "the page cache was not told what was written; the next change tells it too");
        }
        told.is_ok()
    }

    /// The site as pages need it, with the sections of this moment.
    pub async fn site(&self) -> StoreResult<Site> {
        let now = self.clock.now();
        let sections = self.parts.sections.get(&self.pages, &self.trail, now, |trail| async move {
            trail.note(Tag::Site);
            self.store.sections().await
        });
        Ok(Site { sections: sections.await?, today: Some(self.clock.moment(now)), ..self.config.site.as_site() })
    }
}

/// How many questions an answer took; among the extensions of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Questions(pub u32);
