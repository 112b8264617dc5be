//! Accounts of readers in SQLite.

use super::{SqliteStore, comment_status::set_status, reader_merge::merge, vote::take_back};
use crate::{
    model::{comment::CommentStatus, id::CommentId, moment::UtcMillis, reader::ReaderId},
    server::store::{
        ReaderAccountStore, StoreResult,
        member::Hash,
        reader_account::{Comments, Entry},
    },
};
use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

#[async_trait]
impl ReaderAccountStore for SqliteStore {
    async fn add_reader_link(&self, link: &Hash, email: &str, now: UtcMillis, ends_at: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from reader_link where ends_at <= ?").bind(now.0).execute(&mut *transaction).await?;
        sqlx::query("insert into reader_link (token, email, ends_at) values (?, ?, ?)")
            .bind(link.as_slice())
            .bind(email)
            .bind(ends_at.0)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn reader_link(&self, link: &Hash, now: UtcMillis) -> StoreResult<Option<String>> {
        let email = sqlx::query_scalar("select email from reader_link where token = ? and ends_at > ?");
        Ok(email.bind(link.as_slice()).bind(now.0).fetch_optional(&self.readers).await?)
    }

    async fn enter_account(&self, entry: &Entry) -> StoreResult<Option<ReaderId>> {
        let mut transaction = self.write().await?;
        let email: Option<String> = sqlx::query_scalar("select email from reader_link where token = ? and ends_at > ?")
            .bind(entry.link.as_slice())
            .bind(entry.at.0)
            .fetch_optional(&mut *transaction)
            .await?;
        let Some(email) = email else { return Ok(None) };
        // Who has come in needs no other letter of those that are under way.
        sqlx::query("delete from reader_link where email = ?").bind(&email).execute(&mut *transaction).await?;
        let guest = leave(&mut transaction, entry.former.as_ref()).await?;
        let reader = account(&mut transaction, &email, guest, entry.at).await?;
        sqlx::query("insert into reader_session (token, reader_id, seen_at, ends_at) values (?, ?, ?, ?)")
            .bind(entry.session.as_slice())
            .bind(reader.0)
            .bind(entry.at.0)
            .bind(entry.ends_at.0)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Some(reader))
    }

    async fn rename_reader(&self, reader: ReaderId, name: &str) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update reader set name = ? where id = ?")
            .bind(name)
            .bind(reader.0)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn end_reader_session(&self, session: &Hash) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from reader_session where token = ?")
            .bind(session.as_slice())
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn end_reader_sessions(&self, reader: ReaderId) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from reader_session where reader_id = ?").bind(reader.0).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }

    async fn delete_reader(&self, reader: ReaderId, comments: Comments<'_>, now: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        let (Comments::Stay(name) | Comments::Go(name)) = comments;
        if matches!(comments, Comments::Go(_)) {
            let all: Vec<Uuid> =
                sqlx::query_scalar("select id from comment where reader_id = ? and status <> 'removed'")
                    .bind(reader.0)
                    .fetch_all(&mut *transaction)
                    .await?;
            for comment in all {
                set_status(&mut transaction, CommentId(comment), CommentStatus::Removed, now).await?;
            }
        }
        forget_judgements(&mut transaction, reader).await?;
        for statement in [
            "delete from comment_former where comment_id in (select id from comment where reader_id = ?1)",
            "update comment set name = ?2, reader_id = null, network = null, form_key = null where reader_id = ?1",
            // Who was shut out does not come back by being deleted: as long as that lasts, the address is.
            "update ban set reader_id = null, email = (select email from reader where id = ?1)
             where reader_id = ?1 and (select email from reader where id = ?1) is not null",
            "delete from reader_link where email = (select email from reader where id = ?1)",
            "delete from reader where id = ?1",
        ] {
            sqlx::query(statement).bind(reader.0).bind(name).execute(&mut *transaction).await?;
        }
        Ok(transaction.commit().await?)
    }
}

/// A browser is known by another session from now on; says which guest it was, if it was one.
async fn leave(transaction: &mut Transaction<'_, Sqlite>, former: Option<&Hash>) -> StoreResult<Option<ReaderId>> {
    let Some(former) = former else { return Ok(None) };
    let guest: Option<i64> = sqlx::query_scalar(
        "select r.id from reader_session s join reader r on r.id = s.reader_id where s.token = ? and r.email is null",
    )
    .bind(former.as_slice())
    .fetch_optional(&mut **transaction)
    .await?;
    sqlx::query("delete from reader_session where token = ?")
        .bind(former.as_slice())
        .execute(&mut **transaction)
        .await?;
    Ok(guest.map(ReaderId))
}

/// The account of this address. A guest whose browser comes in becomes it, or a part of it.
async fn account(
    transaction: &mut Transaction<'_, Sqlite>,
    email: &str,
    guest: Option<ReaderId>,
    now: UtcMillis,
) -> StoreResult<ReaderId> {
    let known: Option<i64> = sqlx::query_scalar("select id from reader where email = ?")
        .bind(email)
        .fetch_optional(&mut **transaction)
        .await?;
    match (known.map(ReaderId), guest) {
        (Some(account), Some(guest)) => {
            merge(transaction, guest, account).await?;
            Ok(account)
        }
        (Some(account), None) => Ok(account),
        (None, Some(guest)) => {
            sqlx::query("update reader set email = ?, seen_at = ? where id = ?")
                .bind(email)
                .bind(now.0)
                .bind(guest.0)
                .execute(&mut **transaction)
                .await?;
            sqlx::query("update comment_vote set network = null where reader_id = ?")
                .bind(guest.0)
                .execute(&mut **transaction)
                .await?;
            Ok(guest)
        }
        (None, None) => {
            let id = sqlx::query_scalar(
                "insert into reader (name, email, made_at, seen_at) values ('', ?1, ?2, ?2) returning id",
            )
            .bind(email)
            .bind(now.0)
            .fetch_one(&mut **transaction)
            .await?;
            Ok(ReaderId(id))
        }
    }
}

/// What a reader thought of others' comments counts no more.
async fn forget_judgements(transaction: &mut Transaction<'_, Sqlite>, reader: ReaderId) -> StoreResult<()> {
    let votes: Vec<(Uuid, i64)> = sqlx::query_as("select comment_id, value from comment_vote where reader_id = ?")
        .bind(reader.0)
        .fetch_all(&mut **transaction)
        .await?;
    take_back(transaction, reader, votes).await?;
    sqlx::query(
        "update comment set reports = reports - 1 where reports > 0 and id in
           (select r.comment_id from comment_report r join comment c on c.id = r.comment_id
             where r.reader_id = ? and r.reported_at > coalesce(c.decided_at, 0))",
    )
    .bind(reader.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
