//! What the front page is made of: what editors placed on it, and what it can be filled with.

use super::{StoreResult, article::ListedArticle};
use crate::model::{article::Picture, front::FrontSlot, id::ArticleId};
use async_trait::async_trait;

/// A published article that editors placed.
#[derive(Clone, Debug)]
pub struct PlacedArticle {
    /// Where.
    pub slot: FrontSlot,
    /// Which.
    pub article: ListedArticle,
}

/// A published article that may fill a place by itself.
#[derive(Clone, Debug)]
pub struct FrontCandidate {
    /// Which.
    pub article: ListedArticle,
    /// A live story that goes on.
    pub is_running: bool,
    /// How often it was read lately.
    pub recent_reads: u32,
}

/// Who wrote an article first of all, with a face.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredVoice {
    /// Which article.
    pub article: ArticleId,
    /// As printed.
    pub name: String,
    /// A picture of them.
    pub portrait: Option<Picture>,
}

/// How many candidates are wanted.
#[derive(Clone, Copy, Debug)]
pub struct Candidates {
    /// The newest of each section of the navigation.
    pub per_section: u32,
    /// The newest opinions, the newest photo stories, the newest video stories.
    pub per_kind: u32,
    /// Reads count from this hour on (hours since 1970).
    pub since_hour: i64,
}

/// Reads the front page.
#[async_trait]
pub trait FrontStore: Send + Sync {
    /// What is placed and still published, slot by slot in its order.
    async fn placed_articles(&self) -> StoreResult<Vec<PlacedArticle>>;

    /// The candidates by section, sections in the order of the navigation, each newest first; then those by kind. An article may be
    /// among both.
    async fn front_candidates(&self, wanted: Candidates) -> StoreResult<Vec<FrontCandidate>>;

    /// Who speaks in these articles. One without a byline is left out.
    async fn voices(&self, articles: &[ArticleId]) -> StoreResult<Vec<StoredVoice>>;
}
