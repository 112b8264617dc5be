//! `[database]`: where the paper is kept.

use serde::Deserialize;
use std::path::PathBuf;

/// `[database]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DatabaseConfig {
    /// The SQLite file; made if it is not there.
    pub file: PathBuf,
}

impl Default for DatabaseConfig {
    fn default() -> Self {
        Self { file: PathBuf::from("data/hocchetaki.sqlite") }
    }
}
