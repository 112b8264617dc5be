//! `[discussion]`: how readers may comment.

use serde::Deserialize;

/// `[discussion]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DiscussionConfig {
    /// Whether comments stand at once, or when somebody has read them.
    pub moderation: Moderation,
    /// Comments that one address may post a minute, in the long run.
    pub comments_per_minute: u32,
    /// Comments that one address may post at once after a rest.
    pub comments_at_once: u32,
}

/// When comments are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Moderation {
    /// They stand at once.
    #[default]
    After,
    /// Those of readers none of whose comments ever stood wait.
    Newcomers,
    /// All wait.
    Before,
}

impl Default for DiscussionConfig {
    fn default() -> Self {
        Self { moderation: Moderation::After, comments_per_minute: 6, comments_at_once: 10 }
    }
}
