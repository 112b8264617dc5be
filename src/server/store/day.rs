//! When articles were published.

use super::StoreResult;
use crate::model::moment::UtcMillis;
use async_trait::async_trait;

/// Counts articles by the time of their publication.
#[async_trait]
pub trait DayStore: Send + Sync {
    /// How many articles were published between each of these times, which ascend, and the next: one number less than times.
    async fn count_published(&self, borders: &[UtcMillis]) -> StoreResult<Vec<u32>>;

    /// When the first and the last article was published.
    async fn published_span(&self) -> StoreResult<Option<(UtcMillis, UtcMillis)>>;

    /// The last publication before one time, and the first at another or after it.
    async fn published_around(
        &self,
        before: UtcMillis,
        from: UtcMillis,
    ) -> StoreResult<(Option<UtcMillis>, Option<UtcMillis>)>;
}
