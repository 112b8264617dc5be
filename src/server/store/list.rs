//! Lists of published articles, newest first, a page at a time.

use super::{StoreResult, article::ListedArticle};
use crate::model::{
    moment::UtcMillis,
    paging::{Paged, Stretch},
    slug::Slug,
};
use async_trait::async_trait;

/// Which articles.
#[derive(Clone, Copy, Debug)]
pub enum ListOf<'a> {
    /// All of the paper.
    Paper,
    /// A section's, those of its subsections among them.
    Section(&'a Slug),
    /// A subsection's.
    Subsection(&'a Slug),
    /// Those on a topic.
    Topic(&'a Slug),
    /// Those by an author.
    Author(&'a Slug),
    /// Those published from the first time on and before the second.
    Published(UtcMillis, UtcMillis),
}

/// Reads lists.
#[async_trait]
pub trait ListStore: Send + Sync {
    /// A page of a list. What is unknown has an empty one.
    async fn list_articles(&self, of: ListOf<'_>, at: Stretch, limit: u32) -> StoreResult<Paged<ListedArticle>>;
}
