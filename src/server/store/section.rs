//! Sections in the store.

use super::StoreResult;
use crate::model::{section::SectionLink, slug::Slug};
use async_trait::async_trait;

/// A section with all that its page says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullSection {
    /// Which one.
    pub section: SectionLink,
    /// May be empty.
    pub description: String,
    /// The section that it lies within.
    pub parent: Option<SectionLink>,
    /// The sections within it, in their order.
    pub subsections: Vec<SectionLink>,
}

/// Reads sections.
#[async_trait]
pub trait SectionStore: Send + Sync {
    /// All sections in the order of the navigation.
    async fn sections(&self) -> StoreResult<Vec<SectionLink>>;

    /// A section or subsection.
    async fn section_by_slug(&self, slug: &Slug) -> StoreResult<Option<FullSection>>;

    /// Whether the store answers at all.
    async fn ping(&self) -> StoreResult<()>;
}
