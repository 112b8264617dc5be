//! How each engine opens an empty store.

use hocchetaki::server::store::{Store, sqlite::SqliteStore};
use std::{ops::Deref, sync::Arc};
use tempfile::TempDir;

/// A store, and the folder that goes with it.
pub struct Opened {
    store: Arc<dyn Store>,
    _folder: TempDir,
}

impl Opened {
    /// For tasks that run by themselves.
    pub fn share(&self) -> Arc<dyn Store> {
        self.store.clone()
    }
}

impl Deref for Opened {
    type Target = dyn Store;

    fn deref(&self) -> &Self::Target {
        self.store.as_ref()
    }
}

/// SQLite.
pub async fn sqlite() -> Opened {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteStore::open(&folder.path().join("paper.sqlite")).await.unwrap();
    Opened { store: Arc::new(store), _folder: folder }
}
