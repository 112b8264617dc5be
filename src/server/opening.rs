//! Opening the paper that the settings name.

use super::{clock::Clock, config::Config, state::AppState, store::sqlite::SqliteStore};
use anyhow::Context;
use std::{fs, sync::Arc};

/// Opens it; makes an empty one where there is none. The store is handed out too, to be closed at the end.
pub async fn open(config: Config) -> anyhow::Result<(AppState, SqliteStore)> {
    let file = &config.database.file;
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        fs::create_dir_all(folder)
            .with_context(|| format!("the folder {} for the database cannot be made", folder.display()))?;
    }
    let store = SqliteStore::open(file).await?;
    let zone = config.site.zone().map_err(anyhow::Error::msg)?;
    Ok((AppState::new(Arc::new(store.clone()), Clock::of_machine(zone), config), store))
}
