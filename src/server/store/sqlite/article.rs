//! Published articles in SQLite.

use super::{
    SqliteStore,
    author::{bylines, bylines_column},
    listing::{ListedRow, into_list, select_listed},
    section::slug,
    topic::{topics, topics_column},
};
use crate::{
    model::{id::ArticleId, moment::UtcMillis, section::SectionLink, series::SeriesLink, slug::Slug},
    server::store::{
        ArticleStore, StoreResult,
        article::{FormerArticle, FullArticle, ListedArticle},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

/// More than is ever shown of related articles.
const MOST_RELATED: u32 = 12;

#[derive(FromRow)]
struct FullRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    page_headline: String,
    search_headline: String,
    share_headline: String,
    subsection_slug: Option<String>,
    subsection_name: Option<String>,
    updated_at: Option<i64>,
    series_slug: Option<String>,
    series_name: Option<String>,
    video: Option<String>,
    live_ended_at: Option<i64>,
    reading_minutes: u32,
    body_html: String,
    bylines: String,
    topics: String,
}

#[async_trait]
impl ArticleStore for SqliteStore {
    async fn latest_articles(&self, limit: u32) -> StoreResult<Vec<ListedArticle>> {
        let rows = sqlx::query_as(select_listed!(
            "from article a cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' order by a.published_at desc, a.id desc limit +?"
        ))
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        into_list(rows)
    }

    async fn related_articles(&self, article: ArticleId) -> StoreResult<Vec<ListedArticle>> {
        let rows = sqlx::query_as(select_listed!(
            "from article_related r join article a on a.id = r.related_id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             where r.article_id = ? and a.status = 'published' order by r.nearness desc, r.related_id limit +?"
        ))
        .bind(article.0)
        .bind(MOST_RELATED)
        .fetch_all(&self.readers)
        .await?;
        into_list(rows)
    }

    async fn article_by_slug(&self, wanted: &Slug) -> StoreResult<Option<FullArticle>> {
        let row: Option<FullRow> = sqlx::query_as(select_listed!(
            ", a.headline as page_headline, a.search_headline, a.share_headline, b.slug as subsection_slug, b.name as subsection_name, e.slug as series_slug, e.name as series_name,
             a.video, a.live_ended_at, a.updated_at, a.reading_minutes, t.body_html, ",
            bylines_column!(),
            " as bylines, ",
            topics_column!(),
            " as topics
             from article a cross join section s on s.id = a.section_id join article_text t on t.article_id = a.id
             left join section b on b.id = a.subsection_id left join series e on e.id = a.series_id
             left join media m on m.id = a.picture_media_id
             where a.slug = ? and a.status = 'published'"
        ))
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let listed = row.listed.into_listed()?;
        let (bylines, topics) = (bylines(&row.bylines)?, topics(&row.topics)?);
        let subsection = match (row.subsection_slug, row.subsection_name) {
            (Some(text), Some(name)) => Some(SectionLink { slug: slug(&text)?, name }),
            _ => None,
        };
        let series = match (row.series_slug, row.series_name) {
            (Some(text), Some(name)) => Some(SeriesLink { slug: slug(&text)?, name }),
            _ => None,
        };
        Ok(Some(FullArticle {
            listed,
            headline: row.page_headline,
            search_headline: row.search_headline,
            share_headline: row.share_headline,
            subsection,
            bylines,
            topics,
            updated_at: row.updated_at.map(UtcMillis),
            series,
            video: row.video,
            live_ended_at: row.live_ended_at.map(UtcMillis),
            reading_minutes: row.reading_minutes,
            body_html: row.body_html,
        }))
    }

    async fn former_article(&self, wanted: &Slug) -> StoreResult<Option<FormerArticle>> {
        let row: Option<(Uuid, bool, String, String)> = sqlx::query_as(
            "select a.id, a.status = 'published', s.slug, a.slug from article a join section s on s.id = a.section_id
             where a.id = coalesce((select id from article where slug = ?1), (select article_id from former_slug where slug = ?1))",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        let former = |(id, is_published, section, own): (Uuid, bool, String, String)| {
            let now = if is_published { Some((slug(&section)?, slug(&own)?)) } else { None };
            Ok(FormerArticle { id: ArticleId(id), now })
        };
        row.map(former).transpose()
    }
}
