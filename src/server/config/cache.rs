//! `[cache]`: finished answers, here and elsewhere.

use serde::Deserialize;

/// `[cache]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CacheConfig {
    /// Room for finished answers in memory, in megabytes; 0: every page is printed anew for every reader.
    pub megabytes: u64,
    /// Seconds for which a CDN may hand out a page without asking; 0: it must ask each time.
    pub shared_seconds: u32,
    /// Program, and its arguments, that tells a CDN what has changed; nothing: nobody is told.
    pub purge_command: Vec<String>,
}

impl Default for CacheConfig {
    fn default() -> Self {
        Self { megabytes: 64, shared_seconds: 60, purge_command: Vec::new() }
    }
}
