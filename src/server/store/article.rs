//! Published articles in the store: every method here sees published ones only.

use super::StoreResult;
use crate::model::{
    article::{ArticleKind, Picture},
    id::ArticleId,
    moment::UtcMillis,
    names::{Author, TopicLink},
    section::SectionLink,
    series::SeriesLink,
    slug::Slug,
};
use async_trait::async_trait;

/// An article in a list.
#[derive(Clone, Debug)]
pub struct ListedArticle {
    /// Which one.
    pub id: ArticleId,
    /// What kind it is.
    pub kind: ArticleKind,
    /// Its section.
    pub section: SectionLink,
    /// Its slug.
    pub slug: Slug,
    /// Its headline.
    pub headline: String,
    /// May be empty.
    pub standfirst: String,
    /// First publication.
    pub published_at: UtcMillis,
    /// The lead picture.
    pub picture: Option<Picture>,
    /// Comments of the article.
    pub comment_count: u32,
}

/// An article with its body.
#[derive(Clone, Debug)]
pub struct FullArticle {
    /// What lists show of it.
    pub listed: ListedArticle,
    /// On its own page; lists may show a shorter one.
    pub headline: String,
    /// For search engines; may be empty.
    pub search_headline: String,
    /// Where it is shared; may be empty.
    pub share_headline: String,
    /// Its section within its section.
    pub subsection: Option<SectionLink>,
    /// Authors in byline order.
    pub bylines: Vec<Author>,
    /// What it is about, in order.
    pub topics: Vec<TopicLink>,
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// The series that it is a part of.
    pub series: Option<SeriesLink>,
    /// Address of the film of a video story.
    pub video: Option<String>,
    /// When a live story ended.
    pub live_ended_at: Option<UtcMillis>,
    /// Minutes it takes to read.
    pub reading_minutes: u32,
    /// Sanitised HTML.
    pub body_html: String,
}

/// Where the article stands that once was at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerArticle {
    /// Which one.
    pub id: ArticleId,
    /// Its section and slug today; none if it has been taken back.
    pub now: Option<(Slug, Slug)>,
}

/// Reads articles.
#[async_trait]
pub trait ArticleStore: Send + Sync {
    /// The newest articles of the site.
    async fn latest_articles(&self, limit: u32) -> StoreResult<Vec<ListedArticle>>;

    /// The articles nearest to one, as worked out at its publication.
    async fn related_articles(&self, article: ArticleId) -> StoreResult<Vec<ListedArticle>>;

    /// A published article.
    async fn article_by_slug(&self, slug: &Slug) -> StoreResult<Option<FullArticle>>;

    /// What was at an address where no published article is: one that has been taken back, or has another address now.
    async fn former_article(&self, slug: &Slug) -> StoreResult<Option<FormerArticle>>;
}
