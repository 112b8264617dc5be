//! The corpus in a store of its own, taken in as an operator would.

use crate::corpus::Corpus;
use hocchetaki::{
    model::moment::UtcMillis,
    server::{
        archive::import::{import, read},
        clock::Clock,
        config::Config,
        state::AppState,
        store::sqlite::SqliteStore,
    },
};
use std::{path::Path, sync::Arc};

/// 1 November 2026, when the youngest story of the corpus is three days old.
pub const NOW: UtcMillis = UtcMillis(1_793_491_200_000);

/// A paper with its files in `folder` that has published the corpus.
pub async fn publish(corpus: &Corpus, folder: &Path) -> AppState {
    let mut config = Config::default();
    config.database.file = folder.join("paper.sqlite");
    config.media.folder = folder.join("media");
    let store = SqliteStore::open(&config.database.file).await.unwrap();
    let (clock, _) = Clock::set(config.site.zone().unwrap(), NOW);
    let state = AppState::new(Arc::new(store), clock, config);
    import(&state, read(&corpus.bytes, None).unwrap()).await.unwrap();
    state
}
