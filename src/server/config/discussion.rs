//! `[discussion]`: how readers may comment.

use crate::model::newsroom::house_rules::{LinkRule, Moderation};
use serde::Deserialize;

/// `[discussion]`
#[derive(Clone, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DiscussionConfig {
    /// Whether comments stand at once, or when somebody has read them.
    pub moderation: Moderation,
    /// What becomes of links to hosts that are not on the newsroom's list.
    pub links: LinkRule,
    /// So many days after publication nobody can comment any more; 0: never.
    pub closes_days: u32,
    /// Comments that one address may post a minute, in the long run.
    pub comments_per_minute: u32,
    /// Comments that one address may post at once after a rest.
    pub comments_at_once: u32,
}

impl Default for DiscussionConfig {
    fn default() -> Self {
        Self {
            moderation: Moderation::After,
            links: LinkRule::Free,
            closes_days: 0,
            comments_per_minute: 6,
            comments_at_once: 10,
        }
    }
}
