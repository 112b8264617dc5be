//! Readers in SQLite.

use super::SqliteStore;
use crate::{
    model::{moment::UtcMillis, reader::ReaderId},
    server::store::{ReaderStore, StoreResult, comment::Writer, member::Hash, reader::StoredReader},
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct ReaderRow {
    id: i64,
    name: String,
    email: Option<String>,
    made_at: i64,
    allowed: u32,
    refused: u32,
    session_seen_at: i64,
}

#[async_trait]
impl ReaderStore for SqliteStore {
    async fn reader_by_session(&self, token: &Hash, now: UtcMillis) -> StoreResult<Option<(StoredReader, UtcMillis)>> {
        let row: Option<ReaderRow> = sqlx::query_as(
            "select r.id, r.name, r.email, r.made_at, r.allowed, r.refused, s.seen_at as session_seen_at
             from reader_session s join reader r on r.id = s.reader_id where s.token = ? and s.ends_at > ?",
        )
        .bind(token.as_slice())
        .bind(now.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|row| {
            let ReaderRow { id, name, email, made_at, allowed, refused, session_seen_at } = row;
            let reader = StoredReader { id: ReaderId(id), name, email, made_at: UtcMillis(made_at), allowed, refused };
            (reader, UtcMillis(session_seen_at))
        }))
    }

    async fn network_secret(&self, made_since: UtcMillis) -> StoreResult<Option<Vec<u8>>> {
        let secret = sqlx::query_scalar("select secret from network_key where made_at >= ? order by id desc limit 1");
        Ok(secret.bind(made_since.0).fetch_optional(&self.readers).await?)
    }

    async fn add_network_secret(&self, secret: &[u8], now: UtcMillis, made_since: UtcMillis) -> StoreResult<Vec<u8>> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "insert into network_key (secret, made_at)
             select ?1, ?2 where not exists (select 1 from network_key where made_at >= ?3)",
        )
        .bind(secret)
        .bind(now.0)
        .bind(made_since.0)
        .execute(&mut *transaction)
        .await?;
        let kept = sqlx::query_scalar("select secret from network_key order by id desc limit 1")
            .fetch_one(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(kept)
    }

    async fn forget_traces(&self, now: UtcMillis, then: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        for statement in [
            "delete from reader_session where ends_at <= ?1",
            "update comment set network = null where network is not null and posted_at < ?2",
            "update comment_vote set network = null where network is not null and voted_at < ?2",
            "delete from network_key where made_at < ?2 and id < (select max(id) from network_key)",
        ] {
            sqlx::query(statement).bind(now.0).bind(then.0).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }

    async fn touch_reader_session(&self, token: &Hash, now: UtcMillis, ends_at: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update reader_session set seen_at = ?, ends_at = ? where token = ?")
            .bind(now.0)
            .bind(ends_at.0)
            .bind(token.as_slice())
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }
}

/// Which reader somebody is. Whom nobody knows yet begins to take part, as a guest of this name.
pub(super) async fn of(
    transaction: &mut Transaction<'_, Sqlite>,
    writer: Writer,
    name: &str,
    now: UtcMillis,
) -> StoreResult<ReaderId> {
    match writer {
        Writer::Reader(reader) => Ok(reader),
        Writer::Newcomer(token, ends_at) => begin(transaction, name, (&token, ends_at), now).await,
    }
}

/// Somebody whom nobody knows yet begins to take part, as a guest.
async fn begin(
    transaction: &mut Transaction<'_, Sqlite>,
    name: &str,
    (token, ends_at): (&Hash, UtcMillis),
    now: UtcMillis,
) -> StoreResult<ReaderId> {
    let id: i64 = sqlx::query_scalar("insert into reader (name, made_at, seen_at) values (?1, ?2, ?2) returning id")
        .bind(name)
        .bind(now.0)
        .fetch_one(&mut **transaction)
        .await?;
    sqlx::query("insert into reader_session (token, reader_id, seen_at, ends_at) values (?, ?, ?, ?)")
        .bind(token.as_slice())
        .bind(id)
        .bind(now.0)
        .bind(ends_at.0)
        .execute(&mut **transaction)
        .await?;
    Ok(ReaderId(id))
}
