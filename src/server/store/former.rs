//! Where sections, topics and authors are that had another address before.

use super::StoreResult;
use crate::model::slug::Slug;
use async_trait::async_trait;

/// Where a section is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPlace {
    /// The section that it lies within.
    pub outer: Option<Slug>,
    /// Its own slug.
    pub slug: Slug,
    /// Whether it has come out of another.
    pub was_within: bool,
}

impl SectionPlace {
    /// Whether a section that was asked for within another can be this one.
    pub fn answers_within(&self, asked: &Slug) -> bool {
        self.outer.is_some() || self.was_within || self.slug != *asked
    }
}

/// Names as a draft gives them, which may be from before a change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GivenNames {
    /// Its section.
    pub section: Option<Slug>,
    /// Who signs it.
    pub authors: Vec<Slug>,
    /// What it is about.
    pub topics: Vec<Slug>,
}

/// Follows names through their changes.
#[async_trait]
pub trait FormerStore: Send + Sync {
    /// The section that has this slug, or had it.
    async fn section_place(&self, slug: &Slug) -> StoreResult<Option<SectionPlace>>;

    /// The slug of the topic that had this one.
    async fn former_topic(&self, slug: &Slug) -> StoreResult<Option<Slug>>;

    /// The slug of the author who had this one.
    async fn former_author(&self, slug: &Slug) -> StoreResult<Option<Slug>>;

    /// The same names as they are today; what is not known stays as it is.
    async fn names_of_today(&self, given: GivenNames) -> StoreResult<GivenNames>;
}
