//! What the newsroom's decisions have taught about spam, and what comments of the last days were like, in the store.

use super::StoreResult;
use crate::model::{
    id::{ArticleId, CommentId},
    moment::UtcMillis,
};
use async_trait::async_trait;

/// What a comment is like, for comparison with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print {
    /// The same of the same words.
    pub exact: u64,
    /// Near of nearly the same words.
    pub near: u64,
    /// Letters.
    pub letters: u32,
}

/// Comments with a feature: let stand, and called spam.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeatureCount {
    /// Which feature; the empty one is that of all comments.
    pub feature: String,
    /// How many the newsroom let stand.
    pub ham: u64,
    /// How many it called spam.
    pub spam: u64,
}

/// Reads what was learnt. It is written with decisions and with new comments.
#[async_trait]
pub trait ScreeningStore: Send + Sync {
    /// Counts of these features, as far as they were seen.
    async fn feature_counts(&self, features: &[&str]) -> StoreResult<Vec<FeatureCount>>;

    /// Prints of comments since then, newest first, and whether each is spam now; not that of `except`.
    async fn recent_prints(
        &self,
        since: UtcMillis,
        except: Option<CommentId>,
        limit: u32,
    ) -> StoreResult<Vec<(Print, bool)>>;

    /// Names that nobody may imitate under an article: those of the newsroom's members, and of its writers.
    async fn guarded_names(&self, article: ArticleId, limit: u32) -> StoreResult<Vec<String>>;

    /// Forgets prints from before then.
    async fn forget_prints(&self, before: UtcMillis) -> StoreResult<()>;
}
