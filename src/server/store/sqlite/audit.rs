//! What was done, in SQLite.

use super::SqliteStore;
use crate::{
    model::moment::UtcMillis,
    server::store::{
        AuditStore, StoreResult,
        audit::{Act, StoredAct},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

/// Writes an act down in the transaction that it belongs to.
pub(super) async fn note(transaction: &mut Transaction<'_, Sqlite>, act: &Act) -> StoreResult<()> {
    sqlx::query(
        "insert into audit (at, member_id, member_name, address, act, subject, detail) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(act.at.0)
    .bind(act.member_id())
    .bind(act.member_name())
    .bind(&act.address)
    .bind(act.act)
    .bind(&act.subject)
    .bind(act.detail.to_string())
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Ends a transaction that has changed so many rows: with its act written down. Without any, nothing was done, and it says so.
pub(super) async fn noted(mut transaction: Transaction<'_, Sqlite>, rows: u64, act: &Act) -> StoreResult<bool> {
    if rows == 0 {
        return Ok(false);
    }
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}

#[derive(FromRow)]
struct ActRow {
    id: i64,
    at: i64,
    member_name: String,
    address: String,
    act: String,
    subject: String,
    detail: String,
}

impl From<ActRow> for StoredAct {
    fn from(row: ActRow) -> Self {
        Self {
            id: row.id,
            at: UtcMillis(row.at),
            name: row.member_name,
            address: row.address,
            act: row.act,
            subject: row.subject,
            detail: row.detail,
        }
    }
}

#[async_trait]
impl AuditStore for SqliteStore {
    async fn acts(&self, before: Option<i64>, limit: u32) -> StoreResult<Vec<StoredAct>> {
        let rows: Vec<ActRow> = sqlx::query_as(
            "select id, at, member_name, address, act, subject, detail from audit
             where id < ? order by id desc limit +?",
        )
        .bind(before.unwrap_or(i64::MAX))
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(StoredAct::from).collect())
    }
}
