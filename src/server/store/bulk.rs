//! Taking in a paper faster than it could be published: a made-up archive of any size.

use super::{
    StoreResult,
    archive::{ArticleRecord, Rendering},
    reading::HourlyReads,
    search::{IndexTokens, IndexWord},
};
use crate::model::id::ArticleId;
use async_trait::async_trait;

/// An article with everything that is worked out from it.
#[derive(Clone, Debug)]
pub struct BulkArticle {
    /// It is not in the store, and what it refers to is.
    pub article: ArticleRecord,
    /// Its HTML, and what it is about.
    pub rendering: Rendering,
    /// Its place in the index.
    pub tokens: IndexTokens,
    /// Articles that came before and are near to it, as it is to them.
    pub related: Vec<(ArticleId, f64)>,
}

/// Fills a store that nobody reads yet: nothing is looked up before it is written, nothing waits for the disk, and a power cut on the way
/// may leave a file that has to be thrown away.
#[async_trait]
pub trait BulkStore: Send + Sync {
    /// Adds articles, each newer than those before, with everything that an import makes of them but [`put_words`](Self::put_words).
    async fn put_articles(&self, articles: &[BulkArticle]) -> StoreResult<()>;

    /// Adds reads of hours that none were counted in.
    async fn put_reads(&self, reads: &[HourlyReads]) -> StoreResult<()>;

    /// Counts words of the index, each with the number of new articles that have it.
    async fn put_words(&self, words: &[(IndexWord, u32)]) -> StoreResult<()>;

    /// Makes the store safe and quick to read again.
    async fn settle(&self) -> StoreResult<()>;
}
