//! `[discussion]`: how readers may comment.

use serde::Deserialize;

/// `[discussion]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DiscussionConfig {
    /// Comments that one address may post a minute, in the long run.
    pub comments_per_minute: u32,
    /// Comments that one address may post at once after a rest.
    pub comments_at_once: u32,
}

impl Default for DiscussionConfig {
    fn default() -> Self {
        Self { comments_per_minute: 6, comments_at_once: 10 }
    }
}
