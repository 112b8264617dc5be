//! What is read most.

use super::{StoreResult, article::ListedArticle};
use async_trait::async_trait;

/// An article and how much it was read.
#[derive(Clone, Debug)]
pub struct ScoredArticle {
    /// Which one.
    pub article: ListedArticle,
    /// Reads by weight.
    pub score: u64,
}

/// Reads what is read most.
#[async_trait]
pub trait PopularStore: Send + Sync {
    /// The most read articles, of equals the later id first: a read in `hour` (counted from 1970) weighs `weights[0]`, one in the
    /// hour before `weights[1]`, and so on; what is older counts for nothing.
    async fn popular_articles(&self, hour: i64, weights: &[u32], limit: u32) -> StoreResult<Vec<ScoredArticle>>;
}
