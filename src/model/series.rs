//! Articles that belong together, in an order of their own.

use super::{article::ArticleLink, slug::Slug};

/// A series where its name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeriesLink {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
}

/// An article of a series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPart {
    /// From 1, as editors count.
    pub part: u32,
    /// The article.
    pub article: ArticleLink,
}

/// Where an article stands in its series.
#[derive(Clone, Debug, PartialEq)]
pub struct SeriesPlace {
    /// The series.
    pub series: SeriesLink,
    /// Its published parts in order.
    pub parts: Vec<SeriesPart>,
    /// Which of them the article is, counted from 0.
    pub place: usize,
}
