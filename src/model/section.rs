//! Sections: the paper's departments, and the first segment of every article's address.

use super::{article::ArticleCard, front::Rail, paging::Paged, slug::Slug};

/// A section where it is named: navigation, breadcrumb, card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionLink {
    /// Its address.
    pub slug: Slug,
    /// Its name as readers see it.
    pub name: String,
}

/// All that a section page shows.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionPage {
    /// Which section.
    pub section: SectionLink,
    /// One sentence on what belongs here.
    pub description: String,
    /// Newest first.
    pub articles: Paged<ArticleCard>,
    /// Latest and popular of the whole site.
    pub rail: Rail,
}
