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
use std::sync::Arc;
use tempfile::TempDir;

/// 1 November 2026, when the youngest story of the corpus is three days old.
pub const NOW: UtcMillis = UtcMillis(1_793_491_200_000);

/// The paper; its files go when it is dropped.
pub struct Paper {
    pub state: AppState,
    _folder: TempDir,
}

impl Paper {
    /// A paper that has published the corpus.
    pub async fn of(corpus: &Corpus) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config::default();
        config.database.file = folder.path().join("paper.sqlite");
        config.media.folder = folder.path().join("media");
        let store = SqliteStore::open(&config.database.file).await.unwrap();
        let (clock, _) = Clock::set(config.site.zone().unwrap(), NOW);
        let state = AppState::new(Arc::new(store), clock, config);
        let archive = read(&corpus.bytes, None).unwrap();
        import(&state, archive).await.unwrap();
        Self { state, _folder: folder }
    }
}
