//! What sitemaps list: published articles, and what has any.

use super::StoreResult;
use crate::model::{feed::FeedOf, moment::UtcMillis, slug::Slug};
use async_trait::async_trait;

/// A span of time, as a sitemap covers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first millisecond.
    pub from: UtcMillis,
    /// The first after it.
    pub to: UtcMillis,
}

/// What a span holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpanContent {
    /// Which of the spans that were asked for, counted from 0.
    pub span: usize,
    /// How many articles were published in it.
    pub articles: u32,
    /// When one of them was published or changed last.
    pub changed_at: UtcMillis,
}

/// An article in a sitemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedArticle {
    /// First part of its address.
    pub section: Slug,
    /// Second part.
    pub slug: Slug,
    /// Its headline.
    pub headline: String,
    /// First publication.
    pub published_at: UtcMillis,
    /// Last change, publication included.
    pub changed_at: UtcMillis,
    /// Address of its lead picture.
    pub picture: Option<String>,
}

/// A list of articles that has a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappedList {
    /// What it is a list of.
    pub of: FeedOf,
    /// When an article came to it last.
    pub changed_at: UtcMillis,
}

/// Reads what sitemaps list.
#[async_trait]
pub trait SitemapStore: Send + Sync {
    /// When the first and the last article were published.
    async fn mapped_span(&self) -> StoreResult<Option<(UtcMillis, UtcMillis)>>;

    /// What these spans hold; those that hold nothing are left out.
    async fn span_contents(&self, spans: &[Span]) -> StoreResult<Vec<SpanContent>>;

    /// A span's articles, oldest first, so that what is behind `skip` of them stays there.
    async fn span_articles(&self, span: Span, skip: u32, limit: u32) -> StoreResult<Vec<MappedArticle>>;

    /// The newest articles since a time, newest first.
    async fn news_articles(&self, since: UtcMillis, limit: u32) -> StoreResult<Vec<MappedArticle>>;

    /// Sections, topics and authors that have articles, at most `limit` of each kind.
    async fn mapped_lists(&self, limit: u32) -> StoreResult<Vec<MappedList>>;
}
