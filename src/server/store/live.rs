//! Live stories' entries in the store, of published stories only.

use super::StoreResult;
use crate::model::{
    id::{ArticleId, LiveEntryId},
    moment::UtcMillis,
    paging::Cursor,
};
use async_trait::async_trait;

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    /// Which one.
    pub id: LiveEntryId,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// Whether it is one of the events that the list on top names.
    pub key_event: bool,
    /// May be empty.
    pub headline: String,
    /// Sanitised HTML.
    pub body_html: String,
}

impl StoredEntry {
    /// Its place among the story's entries.
    pub fn cursor(&self) -> Cursor {
        Cursor { at: self.posted_at, id: self.id.0 }
    }
}

/// Reads entries.
#[async_trait]
pub trait LiveStore: Send + Sync {
    /// A story's entries behind `before`, newest first.
    async fn entries_before(
        &self,
        story: ArticleId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Vec<StoredEntry>>;

    /// The entries that came right after `after`; newest first, and the oldest of them when there are more than `limit`.
    async fn entries_after(&self, story: ArticleId, after: Cursor, limit: u32) -> StoreResult<Vec<StoredEntry>>;

    /// Where an entry stands, if it is the story's.
    async fn entry_place(&self, story: ArticleId, entry: LiveEntryId) -> StoreResult<Option<Cursor>>;

    /// The events that mattered and have a headline, newest first, without their texts.
    async fn key_events(&self, story: ArticleId, limit: u32) -> StoreResult<Vec<StoredEntry>>;

    /// How many entries a story has, and where the newest stands.
    async fn count_entries(&self, story: ArticleId) -> StoreResult<(u32, Option<Cursor>)>;
}
