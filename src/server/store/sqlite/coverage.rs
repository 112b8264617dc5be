//! A live story's entries in SQLite, as the newsroom writes them.

use super::{SqliteStore, audit::noted};
use crate::{
    model::{
        id::{ArticleId, LiveEntryId},
        moment::UtcMillis,
        paging::Cursor,
    },
    server::store::{
        CoverageStore, StoreResult,
        audit::Act,
        coverage::{EntryText, NewText, WrittenRecord},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

#[derive(FromRow)]
struct WrittenRow {
    id: Uuid,
    posted_at: i64,
    updated_at: Option<i64>,
    key_event: bool,
    headline: String,
    body: String,
}

impl WrittenRow {
    fn into_record(self) -> WrittenRecord {
        WrittenRecord {
            id: LiveEntryId(self.id),
            posted_at: UtcMillis(self.posted_at),
            updated_at: self.updated_at.map(UtcMillis),
            text: EntryText { headline: self.headline, key_event: self.key_event, body: self.body },
        }
    }
}

#[async_trait]
impl CoverageStore for SqliteStore {
    async fn coverage(&self, story: ArticleId) -> StoreResult<Option<Option<UtcMillis>>> {
        let row: Option<Option<i64>> = sqlx::query_scalar(
            "select live_ended_at from article where id = ? and kind = 'live' and status = 'published'",
        )
        .bind(story.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|ended| ended.map(UtcMillis)))
    }

    async fn written_entries(
        &self,
        story: ArticleId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Vec<WrittenRecord>> {
        let before = before.unwrap_or(Cursor { at: UtcMillis(i64::MAX), id: Uuid::max() });
        let rows: Vec<WrittenRow> = sqlx::query_as(
            "select id, posted_at, updated_at, key_event, headline, body from live_entry
             where article_id = ? and (posted_at, id) < (?, ?) order by posted_at desc, id desc limit +?",
        )
        .bind(story.0)
        .bind(before.at.0)
        .bind(before.id)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(WrittenRow::into_record).collect())
    }

    async fn written_entry(&self, story: ArticleId, entry: LiveEntryId) -> StoreResult<Option<WrittenRecord>> {
        let row: Option<WrittenRow> = sqlx::query_as(
            "select id, posted_at, updated_at, key_event, headline, body from live_entry where id = ? and article_id = ?",
        )
        .bind(entry.0)
        .bind(story.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(WrittenRow::into_record))
    }

    async fn add_entry(&self, story: ArticleId, entry: LiveEntryId, new: NewText<'_>, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let added = sqlx::query(
            "insert into live_entry (id, article_id, posted_at, key_event, headline, body, body_html)
             select ?, id, ?, ?, ?, ?, ? from article
             where id = ? and kind = 'live' and status = 'published' and live_ended_at is null
             on conflict (id) do nothing",
        )
        .bind(entry.0)
        .bind(act.at.0)
        .bind(new.text.key_event)
        .bind(&new.text.headline)
        .bind(&new.text.body)
        .bind(new.html)
        .bind(story.0)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, added.rows_affected(), act).await
    }

    async fn change_entry(
        &self,
        story: ArticleId,
        entry: LiveEntryId,
        was: &EntryText,
        new: NewText<'_>,
        told: bool,
        act: &Act,
    ) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let changed = sqlx::query(
            "update live_entry set key_event = ?, headline = ?, body = ?, body_html = ?, updated_at = coalesce(?, updated_at)
             where id = ? and article_id = ? and (key_event, headline, body) = (?, ?, ?)",
        )
        .bind(new.text.key_event)
        .bind(&new.text.headline)
        .bind(&new.text.body)
        .bind(new.html)
        .bind(told.then_some(act.at.0))
        .bind(entry.0)
        .bind(story.0)
        .bind(was.key_event)
        .bind(&was.headline)
        .bind(&was.body)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, changed.rows_affected(), act).await
    }

    async fn remove_entry(&self, story: ArticleId, entry: LiveEntryId, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let gone = sqlx::query("delete from live_entry where id = ? and article_id = ?")
            .bind(entry.0)
            .bind(story.0)
            .execute(&mut *transaction)
            .await?;
        noted(transaction, gone.rows_affected(), act).await
    }

    async fn end_coverage(&self, story: ArticleId, ended: bool, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let changed = sqlx::query(
            "update article set live_ended_at = case when ?2 then ?3 end
             where id = ?1 and kind = 'live' and status = 'published' and (live_ended_at is null) = ?2",
        )
        .bind(story.0)
        .bind(ended)
        .bind(act.at.0)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, changed.rows_affected(), act).await
    }
}
