//! The front page and the lists that stand beside every page.

use super::{
    article::{ArticleCard, ArticleLink},
    section::SectionLink,
};

/// All that the front page shows. No article stands on it twice.
#[derive(Clone, Debug, PartialEq)]
pub struct FrontPage {
    /// The first story, if there is any.
    pub lead: Option<ArticleCard>,
    /// The next ones, newest first.
    pub secondary: Vec<ArticleCard>,
    /// A strip a section, in the order of the navigation; sections without further stories are left out.
    pub strips: Vec<SectionStrip>,
    /// Latest and popular.
    pub rail: Rail,
}

/// A section's strip on the front page.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionStrip {
    /// Which section.
    pub section: SectionLink,
    /// Newest first.
    pub articles: Vec<ArticleCard>,
}

/// সর্বশেষ খবর and জনপ্রিয় খবর: two short lists that every page carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rail {
    /// Newest first.
    pub latest: Vec<ArticleLink>,
    /// Most read first.
    pub popular: Vec<ArticleLink>,
}
