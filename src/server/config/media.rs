//! `[media]`: where pictures are kept, and how large they may be.

use serde::Deserialize;
use std::path::PathBuf;

/// `[media]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MediaConfig {
    /// The folder of all pictures.
    pub folder: PathBuf,
    /// Most bytes of an upload, in millions.
    pub upload_megabytes: u32,
    /// Most pixels of an upload, in millions.
    pub upload_megapixels: u32,
}

impl Default for MediaConfig {
    fn default() -> Self {
        Self { folder: PathBuf::from("data/media"), upload_megabytes: 40, upload_megapixels: 60 }
    }
}
