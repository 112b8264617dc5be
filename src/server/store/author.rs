//! Authors in the store.

use super::StoreResult;
use crate::model::{
    names::{Author, ListedName},
    paging::{Paged, Stretch},
    slug::Slug,
};
use async_trait::async_trait;

/// Reads authors.
#[async_trait]
pub trait AuthorStore: Send + Sync {
    /// An author.
    async fn author_by_slug(&self, slug: &Slug) -> StoreResult<Option<Author>>;

    /// All authors in the order of the alphabet. A place is the slug of the author there; at a place that does not exist there is
    /// nothing.
    async fn list_authors(&self, at: Stretch<Slug>, limit: u32) -> StoreResult<Paged<ListedName, Slug>>;
}
