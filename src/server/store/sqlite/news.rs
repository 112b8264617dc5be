//! What is new in SQLite.

use super::SqliteStore;
use crate::{
    model::{id::ArticleId, moment::UtcMillis},
    server::store::{NewsStore, StoreResult},
};
use async_trait::async_trait;

#[async_trait]
impl NewsStore for SqliteStore {
    async fn version_of_data(&self) -> StoreResult<i64> {
        // Tells one connection of what all others wrote, so it is always the same connection that asks.
        Ok(sqlx::query_scalar("pragma data_version").fetch_one(&self.watcher).await?)
    }

    async fn newest_articles_times(&self, limit: u32) -> StoreResult<Vec<UtcMillis>> {
        let times: Vec<i64> = sqlx::query_scalar(
            "select published_at from article where status = 'published' order by published_at desc, id desc limit +?",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(times.into_iter().map(UtcMillis).collect())
    }

    async fn newest_entries_times(&self, story: ArticleId, limit: u32) -> StoreResult<Option<Vec<UtcMillis>>> {
        let is_there: Option<i64> =
            sqlx::query_scalar("select 1 from article where id = ? and kind = 'live' and status = 'published'")
                .bind(story.0)
                .fetch_optional(&self.readers)
                .await?;
        if is_there.is_none() {
            return Ok(None);
        }
        let times: Vec<i64> = sqlx::query_scalar(
            "select posted_at from live_entry where article_id = ? order by posted_at desc, id desc limit +?",
        )
        .bind(story.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(Some(times.into_iter().map(UtcMillis).collect()))
    }
}
