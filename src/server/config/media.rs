//! `[media]`: where pictures are kept.

use serde::Deserialize;
use std::path::PathBuf;

/// `[media]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MediaConfig {
    /// The folder of all pictures.
    pub folder: PathBuf,
}

impl Default for MediaConfig {
    fn default() -> Self {
        Self { folder: PathBuf::from("data/media") }
    }
}
