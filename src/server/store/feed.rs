//! What feeds tell, whole texts included: published articles only.

use super::StoreResult;
use crate::model::{
    article::Picture, feed::FeedOf, id::ArticleId, moment::UtcMillis, section::SectionLink, slug::Slug,
};
use async_trait::async_trait;

/// An article with everything that a feed tells of it.
#[derive(Clone, Debug)]
pub struct FeedArticle {
    /// Which one.
    pub id: ArticleId,
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
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// The lead picture.
    pub picture: Option<Picture>,
    /// Authors in byline order.
    pub authors: Vec<FeedAuthor>,
    /// Names of its topics.
    pub topics: Vec<String>,
    /// Address of the film of a video story.
    pub video: Option<String>,
    /// Sanitised HTML.
    pub body_html: String,
}

/// A name in the byline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedAuthor {
    /// Address of the author's page.
    pub slug: Slug,
    /// As printed.
    pub name: String,
}

/// What a feed is of, as it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedSubject {
    /// Its name.
    pub name: String,
    /// What is said of it; may be empty.
    pub about: String,
}

/// Reads what feeds tell.
#[async_trait]
pub trait FeedStore: Send + Sync {
    /// What a feed is of; none of what is not there. The whole paper has its name from the settings.
    async fn feed_subject(&self, of: &FeedOf) -> StoreResult<Option<FeedSubject>>;

    /// Its newest articles.
    async fn feed_articles(&self, of: &FeedOf, limit: u32) -> StoreResult<Vec<FeedArticle>>;
}
