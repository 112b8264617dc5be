//! Series in the store, with their published parts.

use super::{StoreResult, article::ListedArticle};
use crate::model::{series::SeriesLink, slug::Slug};
use async_trait::async_trait;

/// Reads series.
#[async_trait]
pub trait SeriesStore: Send + Sync {
    /// A series and the sentence about it.
    async fn series_by_slug(&self, slug: &Slug) -> StoreResult<Option<(SeriesLink, String)>>;

    /// Its published parts, each with its number, in order.
    async fn series_articles(&self, slug: &Slug) -> StoreResult<Vec<(u32, ListedArticle)>>;
}
