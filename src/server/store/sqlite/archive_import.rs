//! Taking in an archive by one transaction.

use super::{SqliteStore, archive_import_names::put_names, related::relate};
use crate::{
    model::{body::Body, id::ArticleId, slug::Slug},
    server::store::{
        StoreError, StoreResult,
        archive::{ArchiveRecords, ArticleRecord, CommentRecord, ImportReport, KnownNames, PlacementRecord, Rendering},
    },
};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

type Write<'a> = Transaction<'a, Sqlite>;

/// More names than a paper has; a bound, not a page: names are matched in memory.
const MOST_NAMES: u32 = 100_000;

pub(super) async fn known_names(store: &SqliteStore) -> StoreResult<KnownNames> {
    let sections: Vec<(String, String)> =
        sqlx::query_as("select slug, name from section limit +?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let authors: Vec<(String, String)> =
        sqlx::query_as("select slug, name from author limit +?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let tags: Vec<String> =
        sqlx::query_scalar("select slug from tag limit +?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let subsections: Vec<String> = sqlx::query_scalar("select slug from section where parent_id is not null limit +?")
        .bind(MOST_NAMES)
        .fetch_all(&store.readers)
        .await?;
    let series: Vec<String> =
        sqlx::query_scalar("select slug from series limit +?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let named = |rows: Vec<(String, String)>| {
        rows.into_iter().map(|(text, name)| Ok((super::section::slug(&text)?, name))).collect::<StoreResult<Vec<_>>>()
    };
    let slugs =
        |texts: Vec<String>| texts.iter().map(|text| super::section::slug(text)).collect::<StoreResult<Vec<_>>>();
    Ok(KnownNames {
        sections: named(sections)?,
        subsections: slugs(subsections)?,
        authors: named(authors)?,
        tags: slugs(tags)?,
        series: slugs(series)?,
    })
}

pub(super) async fn import(
    store: &SqliteStore,
    records: &ArchiveRecords,
    renderings: &[Rendering],
) -> StoreResult<ImportReport> {
    let mut transaction = store.write().await?;
    put_names(&mut transaction, records).await?;
    let mut report = ImportReport::default();
    let mut changed = Vec::new();
    for (article, rendering) in records.articles.iter().zip(renderings) {
        let put = put_article(&mut transaction, article, rendering).await?;
        let entries_changed = put_entries(&mut transaction, article, rendering).await?;
        match put {
            Put::Added => report.articles_added += 1,
            Put::Unchanged if !entries_changed => report.articles_unchanged += 1,
            Put::Changed | Put::Unchanged => report.articles_changed += 1,
        }
        let comments = put_comments(&mut transaction, article.id, &article.comments).await?;
        report.comments_added += comments;
    }
    // Only now, when all of them are there to be related to.
    for (article, rendering) in records.articles.iter().zip(renderings) {
        if put_terms(&mut transaction, article.id, &rendering.terms).await? {
            changed.push(article.id);
        }
    }
    relate(&mut transaction, &changed).await?;
    if !records.front.is_empty() {
        put_front(&mut transaction, &records.front).await?;
    }
    transaction.commit().await?;
    // The planner's figures; without them it cannot know which index is the narrow one.
    sqlx::query("pragma optimize").execute(&store.writer).await?;
    Ok(report)
}

/// What became of an article that was written.
pub(super) enum Put {
    Added,
    Changed,
    Unchanged,
}

/// Writes an article without the entries of a live one; what is there already under its id is brought up to date, but for its status.
pub(super) async fn put_article(
    transaction: &mut Write<'_>,
    article: &ArticleRecord,
    rendering: &Rendering,
) -> StoreResult<Put> {
    let before: Option<i64> = sqlx::query_scalar("select 1 from article where id = ?")
        .bind(article.id.0)
        .fetch_optional(&mut **transaction)
        .await?;
    let written = sqlx::query(
        "insert into article (id, slug, kind, section_id, subsection_id, headline, standfirst, reading_minutes,
                              picture_media_id, picture_caption, status, published_at, updated_at,
                              series_id, series_part, video, live_ended_at, card_headline, search_headline, share_headline)
         select ?, ?, ?, coalesce(s.parent_id, s.id), case when s.parent_id is not null then s.id end, ?, ?, ?,
                (select id from media where file = ?), ?, 'published', ?, ?,
                (select id from series where slug = ?), ?, ?, ?, ?, ?, ?
         from section s where s.slug = ?
         on conflict (id) do update set
           slug = excluded.slug, kind = excluded.kind, section_id = excluded.section_id,
           subsection_id = excluded.subsection_id, headline = excluded.headline, standfirst = excluded.standfirst,
           reading_minutes = excluded.reading_minutes, picture_media_id = excluded.picture_media_id,
           picture_caption = excluded.picture_caption, published_at = excluded.published_at,
           updated_at = excluded.updated_at, series_id = excluded.series_id, series_part = excluded.series_part,
           video = excluded.video, live_ended_at = excluded.live_ended_at, card_headline = excluded.card_headline,
           search_headline = excluded.search_headline, share_headline = excluded.share_headline
         where (slug, kind, section_id, subsection_id, headline, standfirst, picture_media_id, picture_caption,
                published_at, updated_at, series_id, series_part, video, live_ended_at,
                card_headline, search_headline, share_headline)
           is not (excluded.slug, excluded.kind, excluded.section_id, excluded.subsection_id, excluded.headline,
                   excluded.standfirst, excluded.picture_media_id, excluded.picture_caption, excluded.published_at,
                   excluded.updated_at, excluded.series_id, excluded.series_part, excluded.video,
                   excluded.live_ended_at, excluded.card_headline, excluded.search_headline, excluded.share_headline)",
    )
    .bind(article.id.0)
    .bind(article.slug.as_str())
    .bind(article.kind.as_str())
    .bind(&article.headline)
    .bind(&article.standfirst)
    .bind(rendering.reading_minutes)
    .bind(article.picture.as_ref().map(|picture| &picture.file))
    .bind(article.picture.as_ref().map_or("", |picture| &picture.caption))
    .bind(article.published_at.0)
    .bind(article.updated_at.map(|at| at.0))
    .bind(article.series.as_ref().map(|(slug, _)| slug.as_str()))
    .bind(article.series.as_ref().map(|(_, part)| *part))
    .bind(&article.video)
    .bind(article.live_ended_at.map(|at| at.0))
    .bind(&article.other_headlines.card)
    .bind(&article.other_headlines.search)
    .bind(&article.other_headlines.share)
    .bind(article.section.as_str())
    .execute(&mut **transaction)
    .await
    .map_err(|error| match StoreError::from(error) {
        StoreError::Conflict(_) => StoreError::Conflict(format!("the slug “{}” of an article", article.slug)),
        other => other,
    })?;
    let text_changed = put_text(transaction, article, rendering).await?;
    let authors_changed = put_authors(transaction, article).await?;
    let tags_changed = put_tags(transaction, article).await?;
    Ok(if before.is_none() {
        Put::Added
    } else if written.rows_affected() > 0 || text_changed || authors_changed || tags_changed {
        Put::Changed
    } else {
        Put::Unchanged
    })
}

pub(super) fn json(body: &Body) -> StoreResult<String> {
    serde_json::to_string(body).map_err(|cause| StoreError::Other(cause.to_string()))
}

async fn put_text(transaction: &mut Write<'_>, article: &ArticleRecord, rendering: &Rendering) -> StoreResult<bool> {
    let written = sqlx::query(
        "insert into article_text (article_id, rendered_by, body, body_html) values (?, ?, ?, ?)
         on conflict (article_id) do update set
           rendered_by = excluded.rendered_by, body = excluded.body, body_html = excluded.body_html
         where (rendered_by, body, body_html) is not (excluded.rendered_by, excluded.body, excluded.body_html)",
    )
    .bind(article.id.0)
    .bind(rendering.rendered_by)
    .bind(json(&article.body)?)
    .bind(&rendering.body_html)
    .execute(&mut **transaction)
    .await?;
    Ok(written.rows_affected() > 0)
}

/// Brings a live story's entries to what the archive says; says whether that is different from before.
async fn put_entries(transaction: &mut Write<'_>, article: &ArticleRecord, rendering: &Rendering) -> StoreResult<bool> {
    let kept: Vec<String> = article.entries.iter().map(|entry| entry.id.0.simple().to_string()).collect();
    let kept = serde_json::to_string(&kept).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let gone = sqlx::query(
        "delete from live_entry where article_id = ?
         and lower(hex(id)) not in (select value from json_each(?))",
    )
    .bind(article.id.0)
    .bind(kept)
    .execute(&mut **transaction)
    .await?;
    let mut changed = gone.rows_affected() > 0;
    for (entry, html) in article.entries.iter().zip(&rendering.entries_html) {
        let written = sqlx::query(
            "insert into live_entry (id, article_id, posted_at, updated_at, key_event, headline, body, body_html)
             values (?, ?, ?, ?, ?, ?, ?, ?)
             on conflict (id) do update set
               posted_at = excluded.posted_at, updated_at = excluded.updated_at, key_event = excluded.key_event,
               headline = excluded.headline, body = excluded.body, body_html = excluded.body_html
             where (posted_at, updated_at, key_event, headline, body, body_html)
               is not (excluded.posted_at, excluded.updated_at, excluded.key_event, excluded.headline,
                       excluded.body, excluded.body_html)",
        )
        .bind(entry.id.0)
        .bind(article.id.0)
        .bind(entry.posted_at.0)
        .bind(entry.updated_at.map(|at| at.0))
        .bind(entry.key_event)
        .bind(&entry.headline)
        .bind(json(&entry.body)?)
        .bind(html)
        .execute(&mut **transaction)
        .await?;
        changed |= written.rows_affected() > 0;
    }
    Ok(changed)
}

/// The front page's placements, in place of those that were there.
async fn put_front(transaction: &mut Write<'_>, front: &[PlacementRecord]) -> StoreResult<()> {
    sqlx::query("delete from front_slot").execute(&mut **transaction).await?;
    for placement in front {
        sqlx::query(
            "insert into front_slot (slot, position, article_id)
             select ?1, (select count(*) from front_slot where slot = ?1), id from article where slug = ?2",
        )
        .bind(placement.slot.as_str())
        .bind(placement.article.as_str())
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

fn as_texts(slugs: &[Slug]) -> Vec<String> {
    slugs.iter().map(ToString::to_string).collect()
}

async fn put_authors(transaction: &mut Write<'_>, article: &ArticleRecord) -> StoreResult<bool> {
    let before: Vec<String> = sqlx::query_scalar(
        "select u.slug from article_author aa join author u on u.id = aa.author_id
         where aa.article_id = ? order by aa.position",
    )
    .bind(article.id.0)
    .fetch_all(&mut **transaction)
    .await?;
    if before == as_texts(&article.authors) {
        return Ok(false);
    }
    sqlx::query("delete from article_author where article_id = ?")
        .bind(article.id.0)
        .execute(&mut **transaction)
        .await?;
    for (position, author) in (0_i64..).zip(&article.authors) {
        sqlx::query(
            "insert into article_author (article_id, author_id, position)
             values (?, (select id from author where slug = ?), ?)",
        )
        .bind(article.id.0)
        .bind(author.as_str())
        .bind(position)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(true)
}

async fn put_tags(transaction: &mut Write<'_>, article: &ArticleRecord) -> StoreResult<bool> {
    let before: Vec<String> = sqlx::query_scalar(
        "select t.slug from article_tag at join tag t on t.id = at.tag_id where at.article_id = ? order by at.position",
    )
    .bind(article.id.0)
    .fetch_all(&mut **transaction)
    .await?;
    if before == as_texts(&article.tags) {
        return Ok(false);
    }
    sqlx::query("delete from article_tag where article_id = ?").bind(article.id.0).execute(&mut **transaction).await?;
    for (position, tag) in (0_i64..).zip(&article.tags) {
        sqlx::query(
            "insert into article_tag (article_id, tag_id, position) values (?, (select id from tag where slug = ?), ?)",
        )
        .bind(article.id.0)
        .bind(tag.as_str())
        .bind(position)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(true)
}

/// Adds the comments that are not there; says how many.
async fn put_comments(transaction: &mut Write<'_>, article: ArticleId, comments: &[CommentRecord]) -> StoreResult<u32> {
    let mut added = 0;
    for comment in comments {
        let thread: Option<Uuid> = match comment.parent {
            None => Some(comment.id.0),
            Some(parent) => {
                sqlx::query_scalar("select thread_id from comment where id = ? and article_id = ?")
                    .bind(parent.0)
                    .bind(article.0)
                    .fetch_optional(&mut **transaction)
                    .await?
            }
        };
        let Some(thread) = thread else {
            return Err(StoreError::NotFound("the comment that is answered"));
        };
        let written = sqlx::query(
            "insert into comment (id, article_id, thread_id, parent_id, name, text, posted_at, fingerprint)
             values (?, ?, ?, ?, ?, ?, ?, x'') on conflict (id) do nothing",
        )
        .bind(comment.id.0)
        .bind(article.0)
        .bind(thread)
        .bind(comment.parent.map(|parent| parent.0))
        .bind(&comment.name)
        .bind(&comment.text)
        .bind(comment.posted_at.0)
        .execute(&mut **transaction)
        .await?;
        added += u32::try_from(written.rows_affected()).unwrap_or(0);
    }
    Ok(added)
}

/// Writes what an article is about; says whether that is different from before.
pub(super) async fn put_terms(
    transaction: &mut Write<'_>,
    article: ArticleId,
    terms: &[(String, f64)],
) -> StoreResult<bool> {
    let before: Vec<(String, f64)> =
        sqlx::query_as("select term, weight from article_term where article_id = ? order by term")
            .bind(article.0)
            .fetch_all(&mut **transaction)
            .await?;
    if before == terms {
        return Ok(false);
    }
    sqlx::query("delete from article_term where article_id = ?").bind(article.0).execute(&mut **transaction).await?;
    for (term, weight) in terms {
        sqlx::query("insert into article_term (article_id, term, weight) values (?, ?, ?)")
            .bind(article.0)
            .bind(term)
            .bind(weight)
            .execute(&mut **transaction)
            .await?;
    }
    Ok(true)
}
