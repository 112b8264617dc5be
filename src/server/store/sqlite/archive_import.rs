//! Taking in an archive by one transaction.

use super::{SqliteStore, related::relate};
use crate::{
    model::{id::ArticleId, slug::Slug},
    server::store::{
        StoreError, StoreResult,
        archive::{ArchiveRecords, ArticleRecord, CommentRecord, ImportReport, KnownNames, Rendering},
    },
};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

type Write<'a> = Transaction<'a, Sqlite>;

/// More names than a paper has; a bound, not a page: names are matched in memory.
const MOST_NAMES: u32 = 100_000;

pub(super) async fn known_names(store: &SqliteStore) -> StoreResult<KnownNames> {
    let sections: Vec<(String, String)> =
        sqlx::query_as("select slug, name from section limit ?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let authors: Vec<(String, String)> =
        sqlx::query_as("select slug, name from author limit ?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let tags: Vec<String> =
        sqlx::query_scalar("select slug from tag limit ?").bind(MOST_NAMES).fetch_all(&store.readers).await?;
    let named = |rows: Vec<(String, String)>| {
        rows.into_iter().map(|(text, name)| Ok((super::section::slug(&text)?, name))).collect::<StoreResult<Vec<_>>>()
    };
    Ok(KnownNames {
        sections: named(sections)?,
        authors: named(authors)?,
        tags: tags.iter().map(|text| super::section::slug(text)).collect::<StoreResult<_>>()?,
    })
}

pub(super) async fn import(
    store: &SqliteStore,
    records: &ArchiveRecords,
    renderings: &[Rendering],
) -> StoreResult<ImportReport> {
    let mut transaction = store.write().await?;
    names(&mut transaction, records).await?;
    let mut report = ImportReport::default();
    let mut changed = Vec::new();
    for (article, rendering) in records.articles.iter().zip(renderings) {
        match put_article(&mut transaction, article, rendering).await? {
            Put::Added => report.articles_added += 1,
            Put::Changed => report.articles_changed += 1,
            Put::Unchanged => report.articles_unchanged += 1,
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
    for article in changed {
        relate(&mut transaction, article).await?;
    }
    transaction.commit().await?;
    // The planner's figures; without them it cannot know which index is the narrow one.
    sqlx::query("pragma optimize").execute(&store.writer).await?;
    Ok(report)
}

async fn names(transaction: &mut Write<'_>, records: &ArchiveRecords) -> StoreResult<()> {
    for section in &records.sections {
        sqlx::query(
            "insert into section (slug, name, description, position)
             values (?, ?, ?, (select coalesce(max(position) + 1, 0) from section))
             on conflict (slug) do update set name = excluded.name, description = excluded.description",
        )
        .bind(section.slug.as_str())
        .bind(&section.name)
        .bind(&section.description)
        .execute(&mut **transaction)
        .await?;
    }
    for author in &records.authors {
        sqlx::query(
            "insert into author (slug, name, about) values (?, ?, ?)
             on conflict (slug) do update set name = excluded.name, about = excluded.about",
        )
        .bind(author.slug.as_str())
        .bind(&author.name)
        .bind(&author.about)
        .execute(&mut **transaction)
        .await?;
    }
    for tag in &records.tags {
        sqlx::query("insert into tag (slug, name) values (?, ?) on conflict (slug) do update set name = excluded.name")
            .bind(tag.slug.as_str())
            .bind(&tag.name)
            .execute(&mut **transaction)
            .await?;
    }
    for media in &records.media {
        sqlx::query(
            "insert into media (file, media_type, width, height, alt, credit) values (?, ?, ?, ?, ?, ?)
             on conflict (file) do update set alt = excluded.alt, credit = excluded.credit",
        )
        .bind(&media.file)
        .bind(&media.media_type)
        .bind(media.width)
        .bind(media.height)
        .bind(&media.alt)
        .bind(&media.credit)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

enum Put {
    Added,
    Changed,
    Unchanged,
}

async fn put_article(transaction: &mut Write<'_>, article: &ArticleRecord, rendering: &Rendering) -> StoreResult<Put> {
    let before: Option<i64> = sqlx::query_scalar("select 1 from article where id = ?")
        .bind(article.id.0)
        .fetch_optional(&mut **transaction)
        .await?;
    let body = serde_json::to_string(&article.body).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let written = sqlx::query(
        "insert into article (id, slug, section_id, headline, standfirst, body, body_html, reading_minutes,
                              picture_media_id, picture_caption, status, published_at, updated_at)
         values (?, ?, (select id from section where slug = ?), ?, ?, ?, ?, ?,
                 (select id from media where file = ?), ?, 'published', ?, ?)
         on conflict (id) do update set
           slug = excluded.slug, section_id = excluded.section_id, headline = excluded.headline,
           standfirst = excluded.standfirst, body = excluded.body, body_html = excluded.body_html,
           reading_minutes = excluded.reading_minutes, picture_media_id = excluded.picture_media_id,
           picture_caption = excluded.picture_caption, published_at = excluded.published_at,
           updated_at = excluded.updated_at
         where (slug, section_id, headline, standfirst, body, body_html, picture_media_id, picture_caption,
                published_at, updated_at)
           is not (excluded.slug, excluded.section_id, excluded.headline, excluded.standfirst, excluded.body,
                   excluded.body_html, excluded.picture_media_id, excluded.picture_caption, excluded.published_at,
                   excluded.updated_at)",
    )
    .bind(article.id.0)
    .bind(article.slug.as_str())
    .bind(article.section.as_str())
    .bind(&article.headline)
    .bind(&article.standfirst)
    .bind(body)
    .bind(&rendering.body_html)
    .bind(rendering.reading_minutes)
    .bind(article.picture.as_ref().map(|picture| &picture.file))
    .bind(article.picture.as_ref().map_or("", |picture| &picture.caption))
    .bind(article.published_at.0)
    .bind(article.updated_at.map(|at| at.0))
    .execute(&mut **transaction)
    .await
    .map_err(|error| match StoreError::from(error) {
        StoreError::Conflict(_) => StoreError::Conflict(format!("the slug “{}” of an article", article.slug)),
        other => other,
    })?;
    let authors_changed = put_authors(transaction, article).await?;
    let tags_changed = put_tags(transaction, article).await?;
    Ok(if before.is_none() {
        Put::Added
    } else if written.rows_affected() > 0 || authors_changed || tags_changed {
        Put::Changed
    } else {
        Put::Unchanged
    })
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
    if added > 0 {
        sqlx::query(
            "update article set comment_count = (select count(*) from comment where article_id = ?1) where id = ?1",
        )
        .bind(article.0)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(added)
}

/// Writes what an article is about; says whether that is different from before.
async fn put_terms(transaction: &mut Write<'_>, article: ArticleId, terms: &[(String, f64)]) -> StoreResult<bool> {
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
