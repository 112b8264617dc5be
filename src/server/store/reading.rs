//! How often articles are read.

use super::StoreResult;
use crate::model::id::ArticleId;
use async_trait::async_trait;

/// Reads of one article in one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourlyReads {
    /// Which article.
    pub article: ArticleId,
    /// Hours since 1970-01-01T00:00:00Z.
    pub hour: i64,
    /// How many.
    pub reads: u32,
}

/// Counts reads.
#[async_trait]
pub trait ReadingStore: Send + Sync {
    /// Adds these reads to what is counted, in one transaction; reads of articles that do not exist are dropped.
    async fn add_reads(&self, batch: &[HourlyReads]) -> StoreResult<()>;
}
