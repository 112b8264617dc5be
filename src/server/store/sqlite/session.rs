//! Sessions in SQLite.

use super::{
    SqliteStore,
    audit::{note, noted},
    member_row::{MemberRow, select_member},
};
use crate::{
    model::{
        moment::UtcMillis,
        newsroom::member::{Member, MemberId},
    },
    server::store::{
        SessionStore, StoreResult,
        audit::Act,
        member::Hash,
        session::{NewSession, SecondProof, Session},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct SessionRow {
    session_id: i64,
    begun_at: i64,
    seen_at: i64,
    proven_at: i64,
    address: String,
    agent: String,
}

impl From<SessionRow> for Session {
    fn from(row: SessionRow) -> Self {
        Self {
            id: row.session_id,
            begun_at: UtcMillis(row.begun_at),
            seen_at: UtcMillis(row.seen_at),
            proven_at: UtcMillis(row.proven_at),
            address: row.address,
            agent: row.agent,
        }
    }
}

#[derive(FromRow)]
struct HeldRow {
    #[sqlx(flatten)]
    session: SessionRow,
    #[sqlx(flatten)]
    member: MemberRow,
}

#[async_trait]
impl SessionStore for SqliteStore {
    async fn begin_session(&self, new: &NewSession, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        if !use_up(&mut transaction, new.member, new.proof, new.begun_at).await? {
            return Ok(false);
        }
        sqlx::query("delete from session where ends_at <= ?").bind(new.begun_at.0).execute(&mut *transaction).await?;
        sqlx::query(
            "insert into session (token, member_id, begun_at, seen_at, proven_at, ends_at, address, agent)
             values (?1, ?2, ?3, ?3, ?3, ?4, ?5, ?6)",
        )
        .bind(new.token.as_slice())
        .bind(new.member.0)
        .bind(new.begun_at.0)
        .bind(new.ends_at.0)
        .bind(&new.address)
        .bind(&new.agent)
        .execute(&mut *transaction)
        .await?;
        sqlx::query("update member set seen_at = ? where id = ?")
            .bind(new.begun_at.0)
            .bind(new.member.0)
            .execute(&mut *transaction)
            .await?;
        let (device, until) = &new.device;
        sqlx::query("delete from known_device where member_id = ? and (ends_at <= ? or token = ?)")
            .bind(new.member.0)
            .bind(new.begun_at.0)
            .bind(new.known_as.map(|token| token.to_vec()))
            .execute(&mut *transaction)
            .await?;
        sqlx::query(
            "insert into known_device (token, member_id, ends_at) values (?, ?, ?)
             on conflict (token) do update set member_id = excluded.member_id, ends_at = excluded.ends_at",
        )
        .bind(device.as_slice())
        .bind(new.member.0)
        .bind(until.0)
        .execute(&mut *transaction)
        .await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn renew_session(&self, session: i64, token: &Hash, proof: SecondProof, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let member: Option<i64> = sqlx::query_scalar(
            "update session set token = ?, proven_at = ?, seen_at = ? where id = ? returning member_id",
        )
        .bind(token.as_slice())
        .bind(act.at.0)
        .bind(act.at.0)
        .bind(session)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(member) = member.map(MemberId) else { return Ok(false) };
        if !use_up(&mut transaction, member, proof, act.at).await? {
            return Ok(false);
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn is_known_device(&self, token: &Hash, member: MemberId, now: UtcMillis) -> StoreResult<bool> {
        let found: Option<i64> =
            sqlx::query_scalar("select member_id from known_device where token = ? and member_id = ? and ends_at > ?")
                .bind(token.as_slice())
                .bind(member.0)
                .bind(now.0)
                .fetch_optional(&self.readers)
                .await?;
        Ok(found.is_some())
    }

    async fn session(
        &self,
        token: &Hash,
        now: UtcMillis,
        idle_since: UtcMillis,
    ) -> StoreResult<Option<(Session, Member)>> {
        let row: Option<HeldRow> = sqlx::query_as(select_member!(
            ", x.id as session_id, x.begun_at, x.seen_at, x.proven_at, x.address, x.agent
             from session x join member m on m.id = x.member_id
             where x.token = ? and x.ends_at > ? and x.seen_at > ? and m.suspended_at is null"
        ))
        .bind(token.as_slice())
        .bind(now.0)
        .bind(idle_since.0)
        .fetch_optional(&self.readers)
        .await?;
        row.map(|row| Ok((row.session.into(), row.member.member()?))).transpose()
    }

    async fn touch_session(&self, id: i64, now: UtcMillis) -> StoreResult<()> {
        sqlx::query("update session set seen_at = ? where id = ?").bind(now.0).bind(id).execute(&self.writer).await?;
        Ok(())
    }

    async fn sessions(&self, member: MemberId, before: Option<(i64, i64)>, limit: u32) -> StoreResult<Vec<Session>> {
        let (seen, id) = before.unwrap_or((i64::MAX, i64::MAX));
        let rows: Vec<SessionRow> = sqlx::query_as(
            "select id as session_id, begun_at, seen_at, proven_at, address, agent from session
             where member_id = ? and (seen_at, id) < (?, ?) order by seen_at desc, id desc limit +?",
        )
        .bind(member.0)
        .bind(seen)
        .bind(id)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(Session::from).collect())
    }

    async fn end_other_sessions(&self, member: MemberId, keep: i64, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from session where member_id = ? and id <> ?")
            .bind(member.0)
            .bind(keep)
            .execute(&mut *transaction)
            .await?;
        sqlx::query("delete from known_device where member_id = ?").bind(member.0).execute(&mut *transaction).await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn end_session(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let ended = sqlx::query("delete from session where id = ? and member_id = ?")
            .bind(id)
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        noted(transaction, ended.rows_affected(), act).await
    }
}

/// A code is good once, and so is a signature of a passkey that counts them; false if it was used.
async fn use_up(
    transaction: &mut Transaction<'_, Sqlite>,
    member: MemberId,
    proof: SecondProof,
    at: UtcMillis,
) -> StoreResult<bool> {
    let used = match proof {
        SecondProof::None => return Ok(true),
        SecondProof::Step(step) => {
            sqlx::query("update member set totp_step = ?1 where id = ?2 and totp_step < ?1")
                .bind(step)
                .bind(member.0)
                .execute(&mut **transaction)
                .await?
        }
        SecondProof::Recovery(code) => {
            sqlx::query("delete from recovery_code where member_id = ? and code = ?")
                .bind(member.0)
                .bind(code.as_slice())
                .execute(&mut **transaction)
                .await?
        }
        SecondProof::Passkey { id, counter } => {
            sqlx::query(
                "update passkey set counter = ?1, used_at = ?2
                 where id = ?3 and member_id = ?4 and (counter < ?1 or (counter = 0 and ?1 = 0))",
            )
            .bind(counter)
            .bind(at.0)
            .bind(id)
            .bind(member.0)
            .execute(&mut **transaction)
            .await?
        }
    };
    Ok(used.rows_affected() == 1)
}
