//! Live stories' entries in SQLite.

use super::{SqliteStore, stored_body::body};
use crate::{
    model::{
        body::{Block, Text},
        id::{ArticleId, LiveEntryId},
        moment::UtcMillis,
        paging::Cursor,
    },
    server::store::{LiveStore, StoreResult, live::StoredEntry},
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(FromRow)]
struct EntryRow {
    id: Uuid,
    posted_at: i64,
    updated_at: Option<i64>,
    key_event: bool,
    headline: String,
    body_html: String,
}

impl EntryRow {
    fn into_entry(self) -> StoredEntry {
        StoredEntry {
            id: LiveEntryId(self.id),
            posted_at: UtcMillis(self.posted_at),
            updated_at: self.updated_at.map(UtcMillis),
            key_event: self.key_event,
            headline: self.headline,
            body_html: self.body_html,
        }
    }
}

fn into_entries(rows: Vec<EntryRow>) -> Vec<StoredEntry> {
    rows.into_iter().map(EntryRow::into_entry).collect()
}

/// More entries than a story is searched by.
const MOST_SEARCHED: u32 = 2000;

/// What is searched of a story beyond its own body: its entries, each with its headline, newest first.
pub(super) async fn searched_entries(store: &SqliteStore, story: ArticleId) -> StoreResult<Vec<Block>> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "select headline, body from live_entry where article_id = ? order by posted_at desc, id desc limit +?",
    )
    .bind(story.0)
    .bind(MOST_SEARCHED)
    .fetch_all(&store.readers)
    .await?;
    let mut blocks = Vec::new();
    for (headline, text) in rows {
        if !headline.is_empty() {
            blocks.push(Block::Heading { text: Text::Plain(headline) });
        }
        blocks.extend(body(&text)?.blocks);
    }
    Ok(blocks)
}

#[async_trait]
impl LiveStore for SqliteStore {
    async fn entries_before(
        &self,
        story: ArticleId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Vec<StoredEntry>> {
        let before = before.unwrap_or(Cursor { at: UtcMillis(i64::MAX), id: Uuid::max() });
        let rows = sqlx::query_as(
            "select id, posted_at, updated_at, key_event, headline, body_html from live_entry
             where article_id = ? and (posted_at, id) < (?, ?) order by posted_at desc, id desc limit +?",
        )
        .bind(story.0)
        .bind(before.at.0)
        .bind(before.id)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(into_entries(rows))
    }

    async fn entries_after(&self, story: ArticleId, after: Cursor, limit: u32) -> StoreResult<Vec<StoredEntry>> {
        let rows = sqlx::query_as(
            "select id, posted_at, updated_at, key_event, headline, body_html from live_entry
             where article_id = ? and (posted_at, id) > (?, ?) order by posted_at, id limit +?",
        )
        .bind(story.0)
        .bind(after.at.0)
        .bind(after.id)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let mut entries = into_entries(rows);
        entries.reverse();
        Ok(entries)
    }

    async fn entry_place(&self, story: ArticleId, entry: LiveEntryId) -> StoreResult<Option<Cursor>> {
        let at: Option<i64> = sqlx::query_scalar("select posted_at from live_entry where id = ? and article_id = ?")
            .bind(entry.0)
            .bind(story.0)
            .fetch_optional(&self.readers)
            .await?;
        Ok(at.map(|at| Cursor { at: UtcMillis(at), id: entry.0 }))
    }

    async fn key_events(&self, story: ArticleId, limit: u32) -> StoreResult<Vec<StoredEntry>> {
        let rows = sqlx::query_as(
            "select id, posted_at, updated_at, key_event, headline, '' as body_html from live_entry
             where article_id = ? and key_event = 1 and headline <> '' order by posted_at desc, id desc limit +?",
        )
        .bind(story.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(into_entries(rows))
    }

    async fn count_entries(&self, story: ArticleId) -> StoreResult<(u32, Option<Cursor>)> {
        let count: u32 = sqlx::query_scalar("select count(*) from live_entry where article_id = ?")
            .bind(story.0)
            .fetch_one(&self.readers)
            .await?;
        let newest: Option<(i64, Uuid)> = sqlx::query_as(
            "select posted_at, id from live_entry where article_id = ? order by posted_at desc, id desc limit 1",
        )
        .bind(story.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok((count, newest.map(|(at, id)| Cursor { at: UtcMillis(at), id })))
    }
}
