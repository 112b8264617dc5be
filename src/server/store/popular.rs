//! What is read most.

use super::{StoreResult, article::ListedArticle};
use crate::model::id::ArticleId;
use async_trait::async_trait;

/// An article and how much it was read.
#[derive(Clone, Debug)]
pub struct ScoredArticle {
    /// Which one.
    pub article: ListedArticle,
    /// Reads by weight.
    pub score: u64,
}

/// A list of the most read: which hours count, and how much.
#[derive(Clone, Debug)]
pub struct Ranking {
    /// The last hour, counted from 1970.
    pub hour: i64,
    /// What a read in it weighs, what one in the hour before does, and so on; what is older counts for nothing.
    pub weights: Vec<u32>,
}

/// No list of the most read is longer.
pub const LONGEST: u32 = 100;

/// Reads what is read most.
#[async_trait]
pub trait PopularStore: Send + Sync {
    /// The most read articles, of equals the later id first: a read in `hour` (counted from 1970) weighs `weights[0]`, one in the
    /// hour before `weights[1]`, and so on; what is older counts for nothing.
    async fn popular_articles(&self, hour: i64, weights: &[u32], limit: u32) -> StoreResult<Vec<ScoredArticle>>;

    /// The same from what is kept by [`rank_reads`](Self::rank_reads), of this hour or the one before; none if neither is kept.
    async fn ranked_articles(&self, hour: i64, weights: &[u32], limit: u32) -> StoreResult<Vec<ScoredArticle>>;

    /// Works out the list that is kept, [`LONGEST`] articles long. `read` are the articles that were read since it was kept last, for the
    /// same hour; without it, all that was read is added up.
    async fn rank_reads(&self, ranking: &Ranking, read: Option<&[ArticleId]>) -> StoreResult<()>;
}
