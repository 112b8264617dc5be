//! What is new in the store, whoever put it there.

use super::StoreResult;
use crate::model::{id::ArticleId, moment::UtcMillis};
use async_trait::async_trait;

/// Sees what changes.
#[async_trait]
pub trait NewsStore: Send + Sync {
    /// A number that is another one after each write, also after those of other programs on the same paper.
    async fn version_of_data(&self) -> StoreResult<i64>;

    /// When the newest articles were published, newest first.
    async fn newest_articles_times(&self, limit: u32) -> StoreResult<Vec<UtcMillis>>;

    /// When the newest entries of a published live story were posted, newest first; none if there is no such story.
    async fn newest_entries_times(&self, story: ArticleId, limit: u32) -> StoreResult<Option<Vec<UtcMillis>>>;
}
