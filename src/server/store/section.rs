//! Sections in the store.

use super::StoreResult;
use crate::model::{section::SectionLink, slug::Slug};
use async_trait::async_trait;

/// Reads sections.
#[async_trait]
pub trait SectionStore: Send + Sync {
    /// All sections in the order of the navigation.
    async fn sections(&self) -> StoreResult<Vec<SectionLink>>;

    /// A section and its description.
    async fn section_by_slug(&self, slug: &Slug) -> StoreResult<Option<(SectionLink, String)>>;

    /// Whether the store answers at all.
    async fn ping(&self) -> StoreResult<()>;
}
