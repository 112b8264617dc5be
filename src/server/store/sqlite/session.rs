//! Sessions in SQLite.

use super::{SqliteStore, audit::note, member_row::MemberRow};
use crate::{
    model::{
        moment::UtcMillis,
        newsroom::member::{Member, MemberId},
    },
    server::store::{
        SessionStore, StoreResult,
        audit::Act,
        member::Hash,
        session::{NewSession, Session},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

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
    async fn begin_session(&self, new: &NewSession, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
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
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn session(
        &self,
        token: &Hash,
        now: UtcMillis,
        idle_since: UtcMillis,
    ) -> StoreResult<Option<(Session, Member)>> {
        let row: Option<HeldRow> = sqlx::query_as(
            "select x.id as session_id, x.begun_at, x.seen_at, x.proven_at, x.address, x.agent,
                    m.id, m.email, m.name, m.role, m.all_sections, m.language,
                    (select json_group_array(s.slug) from member_section ms join section s on s.id = ms.section_id
                     where ms.member_id = m.id) as sections
             from session x join member m on m.id = x.member_id
             where x.token = ? and x.ends_at > ? and x.seen_at > ? and m.suspended_at is null",
        )
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

    async fn end_session(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let ended = sqlx::query("delete from session where id = ? and member_id = ?")
            .bind(id)
            .bind(member.0)
            .execute(&mut *transaction)
            .await?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }
}
