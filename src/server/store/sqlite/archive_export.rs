//! Giving out everything, in an order that does not depend on how it came in.

use super::{SqliteStore, archive_import, section::slug};
use crate::{
    model::{
        id::{ArticleId, CommentId},
        moment::UtcMillis,
    },
    server::store::{
        ArchiveStore, StoreError, StoreResult,
        archive::{
            ArchiveRecords, ArticleRecord, AuthorRecord, CommentRecord, ImportReport, KnownNames, LeadRecord,
            MediaRecord, Rendering, SectionRecord, TagRecord,
        },
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

type Read<'a> = Transaction<'a, Sqlite>;

#[derive(FromRow)]
struct MediaRow {
    file: String,
    media_type: String,
    width: u32,
    height: u32,
    alt: String,
    credit: String,
}

#[derive(FromRow)]
struct ArticleRow {
    id: Uuid,
    slug: String,
    section_slug: String,
    headline: String,
    standfirst: String,
    body: String,
    file: Option<String>,
    picture_caption: String,
    published_at: i64,
    updated_at: Option<i64>,
}

#[derive(FromRow)]
struct CommentRow {
    id: Uuid,
    parent_id: Option<Uuid>,
    name: String,
    text: String,
    posted_at: i64,
}

#[async_trait]
impl ArchiveStore for SqliteStore {
    async fn known_names(&self) -> StoreResult<KnownNames> {
        archive_import::known_names(self).await
    }

    async fn import(&self, records: &ArchiveRecords, renderings: &[Rendering]) -> StoreResult<ImportReport> {
        archive_import::import(self, records, renderings).await
    }

    async fn export(&self) -> StoreResult<ArchiveRecords> {
        // One transaction sees one state, whatever is written meanwhile.
        let mut read = self.readers.begin().await?;
        let mut records = names(&mut read).await?;
        let rows: Vec<ArticleRow> = sqlx::query_as(
            "select a.id, a.slug, s.slug as section_slug, a.headline, a.standfirst, a.body, m.file, a.picture_caption,
                    a.published_at, a.updated_at
             from article a join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' order by a.published_at, a.id",
        )
        .fetch_all(&mut *read)
        .await?;
        for row in rows {
            records.articles.push(article(&mut read, row).await?);
        }
        Ok(records)
    }

    async fn is_empty(&self) -> StoreResult<bool> {
        let any: Option<i64> =
            sqlx::query_scalar("select 1 from article limit 1").fetch_optional(&self.readers).await?;
        Ok(any.is_none())
    }
}

async fn names(read: &mut Read<'_>) -> StoreResult<ArchiveRecords> {
    let sections: Vec<(String, String, String)> =
        sqlx::query_as("select slug, name, description from section order by position").fetch_all(&mut **read).await?;
    let authors: Vec<(String, String, String)> =
        sqlx::query_as("select slug, name, about from author order by slug").fetch_all(&mut **read).await?;
    let tags: Vec<(String, String)> =
        sqlx::query_as("select slug, name from tag order by slug").fetch_all(&mut **read).await?;
    let media: Vec<MediaRow> =
        sqlx::query_as("select file, media_type, width, height, alt, credit from media order by file")
            .fetch_all(&mut **read)
            .await?;
    Ok(ArchiveRecords {
        sections: sections
            .into_iter()
            .map(|(text, name, description)| Ok(SectionRecord { slug: slug(&text)?, name, description }))
            .collect::<StoreResult<_>>()?,
        authors: authors
            .into_iter()
            .map(|(text, name, about)| Ok(AuthorRecord { slug: slug(&text)?, name, about }))
            .collect::<StoreResult<_>>()?,
        tags: tags
            .into_iter()
            .map(|(text, name)| Ok(TagRecord { slug: slug(&text)?, name }))
            .collect::<StoreResult<_>>()?,
        media: media
            .into_iter()
            .map(|MediaRow { file, media_type, width, height, alt, credit }| MediaRecord {
                file,
                media_type,
                width,
                height,
                alt,
                credit,
            })
            .collect(),
        articles: Vec::new(),
    })
}

async fn article(read: &mut Read<'_>, row: ArticleRow) -> StoreResult<ArticleRecord> {
    let authors: Vec<String> = sqlx::query_scalar(
        "select u.slug from article_author aa join author u on u.id = aa.author_id where aa.article_id = ? order by aa.position",
    )
    .bind(row.id)
    .fetch_all(&mut **read)
    .await?;
    let tags: Vec<String> = sqlx::query_scalar(
        "select t.slug from article_tag at join tag t on t.id = at.tag_id where at.article_id = ? order by at.position",
    )
    .bind(row.id)
    .fetch_all(&mut **read)
    .await?;
    let comments: Vec<CommentRow> = sqlx::query_as(
        "select id, parent_id, name, text, posted_at from comment where article_id = ? order by posted_at, id",
    )
    .bind(row.id)
    .fetch_all(&mut **read)
    .await?;
    let caption = row.picture_caption;
    Ok(ArticleRecord {
        id: ArticleId(row.id),
        slug: slug(&row.slug)?,
        section: slug(&row.section_slug)?,
        headline: row.headline,
        standfirst: row.standfirst,
        authors: authors.iter().map(|text| slug(text)).collect::<StoreResult<_>>()?,
        tags: tags.iter().map(|text| slug(text)).collect::<StoreResult<_>>()?,
        published_at: UtcMillis(row.published_at),
        updated_at: row.updated_at.map(UtcMillis),
        picture: row.file.map(|file| LeadRecord { file, caption }),
        body: serde_json::from_str(&row.body)
            .map_err(|cause| StoreError::Other(format!("the stored body of “{}” cannot be read: {cause}", row.slug)))?,
        comments: answers_last(comments)
            .into_iter()
            .map(|row| CommentRecord {
                id: CommentId(row.id),
                parent: row.parent_id.map(CommentId),
                name: row.name,
                text: row.text,
                posted_at: UtcMillis(row.posted_at),
            })
            .collect(),
    })
}

/// Oldest first, but each after the one that it answers: clocks go back, and ids within a millisecond have no order.
fn answers_last(rows: Vec<CommentRow>) -> Vec<CommentRow> {
    let mut ordered = Vec::with_capacity(rows.len());
    let mut placed = HashSet::new();
    let mut waiting: HashMap<Uuid, Vec<CommentRow>> = HashMap::new();
    for row in rows {
        if let Some(parent) = row.parent_id.filter(|parent| !placed.contains(parent)) {
            waiting.entry(parent).or_default().push(row);
            continue;
        }
        let mut next = vec![row];
        while let Some(row) = next.pop() {
            placed.insert(row.id);
            next.extend(waiting.remove(&row.id).into_iter().flatten().rev());
            ordered.push(row);
        }
    }
    ordered
}
