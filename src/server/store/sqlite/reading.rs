//! Read counts in SQLite.

use super::SqliteStore;
use crate::server::store::{ReadingStore, StoreResult, reading::HourlyReads};
use async_trait::async_trait;

#[async_trait]
impl ReadingStore for SqliteStore {
    async fn add_reads(&self, batch: &[HourlyReads]) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        for counted in batch {
            sqlx::query(
                "insert into read_count (article_id, hour, reads)
                 select id, ?2, ?3 from article where id = ?1
                 on conflict (hour, article_id) do update set reads = reads + excluded.reads",
            )
            .bind(counted.article.0)
            .bind(counted.hour)
            .bind(counted.reads)
            .execute(&mut *transaction)
            .await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}
