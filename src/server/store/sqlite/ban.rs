//! Those who cannot comment, in SQLite.

use super::{SqliteStore, audit::noted};
use crate::{
    model::{moment::UtcMillis, newsroom::house_rules::BanBy, reader::ReaderId},
    server::store::{
        BanStore, StoreResult,
        audit::Act,
        ban::{BanOfWriter, StoredBan},
        member::Hash,
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

#[derive(FromRow)]
struct BanRow {
    id: i64,
    is_reader: bool,
    is_mail: bool,
    name: String,
    reason: String,
    until: Option<i64>,
    banned_by: String,
    banned_at: i64,
}

impl From<BanRow> for StoredBan {
    fn from(row: BanRow) -> Self {
        let by = match (row.is_reader, row.is_mail) {
            (true, _) => BanBy::Reader,
            (false, true) => BanBy::Mail,
            (false, false) => BanBy::Network,
        };
        Self {
            id: row.id,
            by,
            name: row.name,
            reason: row.reason,
            until: row.until.map(UtcMillis),
            member: row.banned_by,
            at: UtcMillis(row.banned_at),
        }
    }
}

#[async_trait]
impl BanStore for SqliteStore {
    async fn ban_of(&self, reader: Option<ReaderId>, network: &Hash, now: UtcMillis) -> StoreResult<Option<StoredBan>> {
        let row: Option<BanRow> = sqlx::query_as(
            "select id, reader_id is not null as is_reader, email is not null as is_mail, name, reason, until, banned_by, banned_at
             from ban where id in (select id from ban where reader_id = ?1
                                   union all select id from ban where email = (select email from reader where id = ?1)
                                   union all select id from ban where network = ?2)
               and (until is null or until > ?3)
             order by until is not null, until desc limit 1",
        )
        .bind(reader.map(|reader| reader.0))
        .bind(network.as_slice())
        .bind(now.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(StoredBan::from))
    }

    async fn bans(&self, now: UtcMillis, behind: Option<i64>, limit: u32) -> StoreResult<Vec<StoredBan>> {
        let rows: Vec<BanRow> = sqlx::query_as(
            "select id, reader_id is not null as is_reader, email is not null as is_mail, name, reason, until, banned_by, banned_at
             from ban where id < ? and (until is null or until > ?) order by id desc limit +?",
        )
        .bind(behind.unwrap_or(i64::MAX))
        .bind(now.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(StoredBan::from).collect())
    }

    async fn ban_writer(&self, ban: &BanOfWriter, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let query = match ban.by {
            BanBy::Reader => sqlx::query(
                "insert into ban (name, reason, until, banned_by, banned_at, reader_id)
                 select name, ?2, ?3, ?4, ?5, reader_id from comment where id = ?1 and reader_id is not null",
            ),
            BanBy::Mail => sqlx::query(
                "insert into ban (name, reason, until, banned_by, banned_at, email)
                 select c.name, ?2, ?3, ?4, ?5, r.email from comment c join reader r on r.id = c.reader_id
                 where c.id = ?1 and r.email is not null",
            ),
            BanBy::Network => sqlx::query(
                "insert into ban (name, reason, until, banned_by, banned_at, network)
                 select name, ?2, ?3, ?4, ?5, network from comment where id = ?1 and network is not null",
            ),
        };
        let added = query
            .bind(ban.comment.0)
            .bind(&ban.reason)
            .bind(ban.until.map(|until| until.0))
            .bind(act.member_name())
            .bind(act.at.0)
            .execute(&mut *transaction)
            .await?;
        noted(transaction, added.rows_affected(), act).await
    }

    async fn lift_ban(&self, id: i64, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let lifted = sqlx::query("delete from ban where id = ?").bind(id).execute(&mut *transaction).await?;
        noted(transaction, lifted.rows_affected(), act).await
    }
}
