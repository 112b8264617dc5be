//! What feeds tell, in SQLite.

use super::{
    SqliteStore,
    listing::{ListedRow, select_listed},
    section::slug,
};
use crate::{
    model::{feed::FeedOf, moment::UtcMillis},
    server::store::{
        FeedStore, StoreError, StoreResult,
        article::ListedArticle,
        feed::{FeedArticle, FeedAuthor, FeedSubject},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

/// A list with whole texts; names and topics come as JSON, so that a feed is one query.
macro_rules! select_feed {
    ($from:literal) => {
        select_listed!(
            ", a.updated_at, a.video, t.body_html,
             (select json_group_array(json_array(u.slug, u.name) order by w.position)
              from article_author w join author u on u.id = w.author_id where w.article_id = a.id) as authors,
             (select json_group_array(g.name order by k.position)
              from article_tag k join tag g on g.id = k.tag_id where k.article_id = a.id) as topics ",
            $from
        )
    };
}

#[derive(FromRow)]
struct FeedRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    updated_at: Option<i64>,
    video: Option<String>,
    body_html: String,
    authors: String,
    topics: String,
}

impl FeedRow {
    fn into_article(self) -> StoreResult<FeedArticle> {
        let ListedArticle { id, section, slug: own, headline, standfirst, published_at, picture, .. } =
            self.listed.into_listed()?;
        let names: Vec<(String, String)> = from_json(&self.authors)?;
        let authors = names.into_iter().map(|(text, name)| Ok(FeedAuthor { slug: slug(&text)?, name }));
        Ok(FeedArticle {
            id,
            section,
            slug: own,
            headline,
            standfirst,
            published_at,
            updated_at: self.updated_at.map(UtcMillis),
            picture,
            authors: authors.collect::<StoreResult<_>>()?,
            topics: from_json(&self.topics)?,
            video: self.video,
            body_html: self.body_html,
        })
    }
}

/// What SQLite put together as JSON.
fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> StoreResult<T> {
    serde_json::from_str(text).map_err(|cause| StoreError::Other(format!("a list as JSON cannot be read: {cause}")))
}

#[async_trait]
impl FeedStore for SqliteStore {
    async fn feed_subject(&self, of: &FeedOf) -> StoreResult<Option<FeedSubject>> {
        let query = match of {
            FeedOf::Site => return Ok(None),
            FeedOf::Section(slug) => {
                sqlx::query_as("select name, description from section where slug = ? and parent_id is null")
                    .bind(slug.as_str())
            }
            FeedOf::Subsection { section, subsection } => sqlx::query_as(
                "select b.name, b.description from section b join section s on s.id = b.parent_id
                 where b.slug = ? and s.slug = ?",
            )
            .bind(subsection.as_str())
            .bind(section.as_str()),
            FeedOf::Topic(slug) => sqlx::query_as("select name, about from tag where slug = ?").bind(slug.as_str()),
            FeedOf::Author(slug) => sqlx::query_as("select name, about from author where slug = ?").bind(slug.as_str()),
        };
        let row: Option<(String, String)> = query.fetch_optional(&self.readers).await?;
        Ok(row.map(|(name, about)| FeedSubject { name, about }))
    }

    async fn feed_articles(&self, of: &FeedOf, limit: u32) -> StoreResult<Vec<FeedArticle>> {
        let query = match of {
            FeedOf::Site => sqlx::query_as(select_feed!(
                "from article a cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
                 left join media m on m.id = a.picture_media_id
                 where a.status = 'published' order by a.published_at desc, a.id desc limit +?"
            )),
            FeedOf::Section(slug) => sqlx::query_as(select_feed!(
                "from article a cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
                 left join media m on m.id = a.picture_media_id
                 where a.section_id = (select id from section where slug = ?) and a.status = 'published'
                 order by a.published_at desc, a.id desc limit +?"
            ))
            .bind(slug.as_str()),
            FeedOf::Subsection { subsection, .. } => sqlx::query_as(select_feed!(
                "from article a cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
                 left join media m on m.id = a.picture_media_id
                 where a.subsection_id = (select id from section where slug = ?) and a.status = 'published'
                 order by a.published_at desc, a.id desc limit +?"
            ))
            .bind(subsection.as_str()),
            FeedOf::Topic(slug) => sqlx::query_as(select_feed!(
                "from article_tag l join article a on a.id = l.article_id
                 cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
                 left join media m on m.id = a.picture_media_id
                 where l.tag_id = (select id from tag where slug = ?) and l.listed_at is not null
                 order by l.listed_at desc, l.article_id desc limit +?"
            ))
            .bind(slug.as_str()),
            FeedOf::Author(slug) => sqlx::query_as(select_feed!(
                "from article_author l join article a on a.id = l.article_id
                 cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
                 left join media m on m.id = a.picture_media_id
                 where l.author_id = (select id from author where slug = ?) and l.listed_at is not null
                 order by l.listed_at desc, l.article_id desc limit +?"
            ))
            .bind(slug.as_str()),
        };
        let rows: Vec<FeedRow> = query.bind(limit).fetch_all(&self.readers).await?;
        rows.into_iter().map(FeedRow::into_article).collect()
    }
}
