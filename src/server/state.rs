//! What every request can reach.

use super::{
    clock::Clock, config::Config, media_folder::MediaFolder, newswire::Newswire, pace::Pace, read_counter::ReadCounter,
    store::Store,
};
use crate::model::site::Site;
use std::sync::Arc;

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
    /// Reads that are counted and not yet written.
    pub reads: Arc<ReadCounter>,
    /// Those who wait for news.
    pub newswire: Arc<Newswire>,
    /// How fast one address may write comments.
    pub pace: Arc<Pace>,
    /// Name of the build that is served; the router knows it.
    pub build: Arc<str>,
}

impl AppState {
    /// A paper on this store.
    pub fn new(store: Arc<dyn Store>, clock: Clock, config: Config) -> Self {
        Self {
            store,
            clock,
            media: MediaFolder::new(&config.media.folder),
            newswire: Arc::new(Newswire::new(config.network.streams)),
            reads: Arc::new(ReadCounter::default()),
            pace: Arc::new(Pace::new(&config.discussion)),
            config: Arc::new(config),
            build: Arc::default(),
        }
    }

    /// The site as pages need it, with the sections of this moment.
    pub async fn site(&self) -> Result<Site, super::store::StoreError> {
        let today = Some(self.clock.moment(self.clock.now()));
        Ok(Site { sections: self.store.sections().await?, today, ..self.config.site.as_site() })
    }
}
