//! Giving out everything, in an order that does not depend on how it came in.

use super::{SqliteStore, archive_import, front, listing::kind, media, readers::Readers, section::slug};
use crate::{
    model::{
        article::OtherHeadlines,
        body::Body,
        id::{ArticleId, CommentId, LiveEntryId},
        moment::UtcMillis,
    },
    server::store::{
        ArchiveStore, StoreError, StoreResult,
        archive::{
            ArchiveRecords, ArticleRecord, AuthorRecord, CommentRecord, ImportReport, KnownNames, LeadRecord,
            LiveEntryRecord, MediaFiles, MediaRecord, PlacementRecord, Rendering, SectionRecord, SeriesRecord,
            TagRecord,
        },
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// More pictures than a paper has.
const MOST_FILES: u32 = 1_000_000;

#[derive(FromRow)]
pub(super) struct MediaRow {
    file: String,
    media_type: String,
    width: u32,
    height: u32,
    widths: String,
    tone: u8,
    avif: u8,
    focus_x: u16,
    focus_y: u16,
    alt: String,
    credit: String,
    caption: String,
}

/// `select` with the columns of [`MediaRow`]; the caller says from where.
macro_rules! select_media {
    ($from:literal) => {
        concat!(
            "select file, media_type, width, height, widths, tone, avif, focus_x, focus_y, alt, credit, caption ",
            $from
        )
    };
}

impl From<MediaRow> for MediaRecord {
    fn from(row: MediaRow) -> Self {
        Self {
            file: row.file,
            media_type: row.media_type,
            width: row.width,
            height: row.height,
            widths: media::widths(&row.widths),
            tone: row.tone,
            avif: media::avif(Some(row.avif)),
            focus: media::focus(Some(row.focus_x), Some(row.focus_y)),
            alt: row.alt,
            credit: row.credit,
            caption: row.caption,
        }
    }
}

#[derive(FromRow)]
struct ArticleRow {
    id: Uuid,
    slug: String,
    kind: String,
    section_slug: String,
    headline: String,
    card_headline: String,
    search_headline: String,
    share_headline: String,
    standfirst: String,
    body: String,
    file: Option<String>,
    picture_caption: String,
    published_at: i64,
    updated_at: Option<i64>,
    series_slug: Option<String>,
    series_part: Option<u32>,
    video: Option<String>,
    live_ended_at: Option<i64>,
}

/// `select` with the columns of [`ArticleRow`]; the caller says of which articles.
macro_rules! select_whole {
    ($which:literal) => {
        concat!(
            "select a.id, a.slug, a.kind, s.slug as section_slug, a.headline, a.card_headline, a.search_headline,
                    a.share_headline, a.standfirst, t.body, m.file,
                    a.picture_caption, a.published_at, a.updated_at, r.slug as series_slug, a.series_part, a.video,
                    a.live_ended_at
             from article a join section s on s.id = coalesce(a.subsection_id, a.section_id)
             join article_text t on t.article_id = a.id
             left join series r on r.id = a.series_id left join media m on m.id = a.picture_media_id ",
            $which
        )
    };
}

#[derive(FromRow)]
struct EntryRow {
    id: Uuid,
    posted_at: i64,
    updated_at: Option<i64>,
    key_event: bool,
    headline: String,
    body: String,
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
        let read = &self.readers.at_one_moment().await?;
        let mut records = names(read).await?;
        let rows: Vec<ArticleRow> =
            sqlx::query_as(select_whole!("where a.status = 'published' order by a.published_at, a.id"))
                .fetch_all(read)
                .await?;
        for row in rows {
            let comments = comments(read, row.id).await?;
            records.articles.push(article(read, row, comments).await?);
        }
        records.front = placements(read).await?;
        Ok(records)
    }

    async fn media_files(&self) -> StoreResult<Vec<MediaFiles>> {
        let rows: Vec<(String, String, u8)> =
            sqlx::query_as("select file, widths, avif from media order by file limit +?")
                .bind(MOST_FILES)
                .fetch_all(&self.readers)
                .await?;
        let files = |(file, widths, avif): (String, String, u8)| MediaFiles {
            file,
            widths: media::widths(&widths),
            avif: media::avif(Some(avif)),
        };
        Ok(rows.into_iter().map(files).collect())
    }

    async fn is_empty(&self) -> StoreResult<bool> {
        let any: Option<i64> =
            sqlx::query_scalar("select 1 from article limit 1").fetch_optional(&self.readers).await?;
        Ok(any.is_none())
    }
}

async fn names(read: &Readers) -> StoreResult<ArchiveRecords> {
    let sections: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "select s.slug, s.name, s.description, p.slug from section s left join section p on p.id = s.parent_id
         order by s.position",
    )
    .fetch_all(read)
    .await?;
    let authors: Vec<(String, String, String, String, Option<String>)> = sqlx::query_as(
        "select u.slug, u.name, u.about, u.role, m.file from author u left join media m on m.id = u.portrait_media_id
         order by u.slug",
    )
    .fetch_all(read)
    .await?;
    let tags: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "select t.slug, t.name, t.about, m.file from tag t left join media m on m.id = t.picture_media_id order by t.slug",
    )
    .fetch_all(read)
    .await?;
    let series: Vec<(String, String, String)> =
        sqlx::query_as("select slug, name, about from series order by slug").fetch_all(read).await?;
    let media: Vec<MediaRow> = sqlx::query_as(select_media!("from media order by file")).fetch_all(read).await?;
    Ok(ArchiveRecords {
        sections: sections
            .into_iter()
            .map(|(text, name, description, parent)| {
                let parent = parent.map(|text| slug(&text)).transpose()?;
                Ok(SectionRecord { slug: slug(&text)?, name, description, parent })
            })
            .collect::<StoreResult<_>>()?,
        authors: authors
            .into_iter()
            .map(|(text, name, about, role, portrait)| {
                Ok(AuthorRecord { slug: slug(&text)?, name, about, role, portrait })
            })
            .collect::<StoreResult<_>>()?,
        tags: tags
            .into_iter()
            .map(|(text, name, about, picture)| Ok(TagRecord { slug: slug(&text)?, name, about, picture }))
            .collect::<StoreResult<_>>()?,
        series: series
            .into_iter()
            .map(|(text, name, about)| Ok(SeriesRecord { slug: slug(&text)?, name, about }))
            .collect::<StoreResult<_>>()?,
        media: media.into_iter().map(MediaRecord::from).collect(),
        articles: Vec::new(),
        front: Vec::new(),
    })
}

async fn placements(read: &Readers) -> StoreResult<Vec<PlacementRecord>> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select f.slot, a.slug from front_slot f join article a on a.id = f.article_id
         where a.status = 'published' order by f.slot, f.position",
    )
    .fetch_all(read)
    .await?;
    rows.into_iter()
        .map(|(slot, article)| Ok(PlacementRecord { slot: front::slot(&slot)?, article: slug(&article)? }))
        .collect()
}

fn stored_body(json: &str, of: &str) -> StoreResult<Body> {
    serde_json::from_str(json)
        .map_err(|cause| StoreError::Other(format!("the stored body of “{of}” cannot be read: {cause}")))
}

/// An article, whatever its status, without comments.
pub(super) async fn article_record(store: &SqliteStore, id: ArticleId) -> StoreResult<Option<ArticleRecord>> {
    let row: Option<ArticleRow> =
        sqlx::query_as(select_whole!("where a.id = ?")).bind(id.0).fetch_optional(&store.readers).await?;
    match row {
        Some(row) => Ok(Some(article(&store.readers, row, Vec::new()).await?)),
        None => Ok(None),
    }
}

/// Pictures by their names in the media folder; those that are not there are left out.
pub(super) async fn media_records(store: &SqliteStore, files: &[String]) -> StoreResult<Vec<MediaRecord>> {
    let names = serde_json::to_string(files).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let rows: Vec<MediaRow> = sqlx::query_as(select_media!(
        "from json_each(?) wanted cross join media on media.file = wanted.value limit +?"
    ))
    .bind(names)
    .bind(MOST_FILES)
    .fetch_all(&store.readers)
    .await?;
    Ok(rows.into_iter().map(MediaRecord::from).collect())
}

async fn comments(read: &Readers, article: Uuid) -> StoreResult<Vec<CommentRow>> {
    let comments = sqlx::query_as(
        "select id, parent_id, name, text, posted_at from comment where article_id = ? order by posted_at, id",
    );
    Ok(comments.bind(article).fetch_all(read).await?)
}

async fn article(read: &Readers, row: ArticleRow, comments: Vec<CommentRow>) -> StoreResult<ArticleRecord> {
    let authors: Vec<String> = sqlx::query_scalar(
        "select u.slug from article_author aa join author u on u.id = aa.author_id where aa.article_id = ? order by aa.position",
    )
    .bind(row.id)
    .fetch_all(read)
    .await?;
    let tags: Vec<String> = sqlx::query_scalar(
        "select t.slug from article_tag at join tag t on t.id = at.tag_id where at.article_id = ? order by at.position",
    )
    .bind(row.id)
    .fetch_all(read)
    .await?;
    let entries: Vec<EntryRow> = sqlx::query_as(
        "select id, posted_at, updated_at, key_event, headline, body from live_entry
         where article_id = ? order by posted_at, id",
    )
    .bind(row.id)
    .fetch_all(read)
    .await?;
    let caption = row.picture_caption;
    Ok(ArticleRecord {
        id: ArticleId(row.id),
        slug: slug(&row.slug)?,
        kind: kind(&row.kind)?,
        section: slug(&row.section_slug)?,
        headline: row.headline,
        other_headlines: OtherHeadlines {
            card: row.card_headline,
            search: row.search_headline,
            share: row.share_headline,
        },
        standfirst: row.standfirst,
        authors: authors.iter().map(|text| slug(text)).collect::<StoreResult<_>>()?,
        tags: tags.iter().map(|text| slug(text)).collect::<StoreResult<_>>()?,
        published_at: UtcMillis(row.published_at),
        updated_at: row.updated_at.map(UtcMillis),
        picture: row.file.map(|file| LeadRecord { file, caption }),
        body: stored_body(&row.body, &row.slug)?,
        series: match (row.series_slug, row.series_part) {
            (Some(series), Some(part)) => Some((slug(&series)?, part)),
            _ => None,
        },
        video: row.video,
        live_ended_at: row.live_ended_at.map(UtcMillis),
        entries: entries
            .into_iter()
            .map(|entry| {
                Ok(LiveEntryRecord {
                    id: LiveEntryId(entry.id),
                    posted_at: UtcMillis(entry.posted_at),
                    updated_at: entry.updated_at.map(UtcMillis),
                    key_event: entry.key_event,
                    headline: entry.headline,
                    body: stored_body(&entry.body, &row.slug)?,
                })
            })
            .collect::<StoreResult<_>>()?,
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
