//! Upkeep of the file: the log of what was written, and the planner's figures.

use super::SqliteStore;
use crate::server::store::{StoreResult, UpkeepStore};
use async_trait::async_trait;

#[async_trait]
impl UpkeepStore for SqliteStore {
    async fn tidy(&self) -> StoreResult<()> {
        // Passive: it waits for nobody and nobody waits for it. On the connection that asks for news, since the writer's is wanted by
        // those who write.
        sqlx::query("pragma wal_checkpoint(passive)").execute(&self.watcher).await?;
        Ok(())
    }

    async fn survey(&self) -> StoreResult<()> {
        sqlx::query("pragma optimize").execute(&self.writer).await?;
        Ok(())
    }
}
