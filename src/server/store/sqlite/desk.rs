//! What the desk keeps beside its stories, in SQLite.

use super::{
    SqliteStore,
    audit::{note, noted},
};
use crate::{
    model::{
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{folder::Check, member::MemberId, story::Named},
        slug::Slug,
    },
    server::store::{
        StoreResult,
        audit::Act,
        desk::{DeskStore, NoteRecord, PlanRecord},
    },
};
use async_trait::async_trait;

/// More than anybody sees to before a story is published.
const MOST_CHECKS: u32 = 100;

#[async_trait]
impl DeskStore for SqliteStore {
    async fn notes(&self, story: ArticleId, limit: u32) -> StoreResult<Vec<NoteRecord>> {
        let mut notes: Vec<(i64, String, String)> =
            sqlx::query_as("select at, member_name, text from story_note where story_id = ? order by id desc limit +?")
                .bind(story.0)
                .bind(limit)
                .fetch_all(&self.readers)
                .await?;
        notes.reverse();
        Ok(notes.into_iter().map(|(at, name, text)| NoteRecord { at: UtcMillis(at), name, text }).collect())
    }

    async fn add_note(&self, story: ArticleId, text: &str, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("insert into story_note (story_id, at, member_id, member_name, text) values (?, ?, ?, ?, ?)")
            .bind(story.0)
            .bind(act.at.0)
            .bind(act.member_id())
            .bind(act.member_name())
            .bind(text)
            .execute(&mut *transaction)
            .await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn checks(&self, story: ArticleId, section: Option<&Slug>) -> StoreResult<Vec<Check>> {
        let rows: Vec<(i64, String, Option<String>)> = sqlx::query_as(
            "select c.id, c.text, case when d.check_id is not null then coalesce((select name from member where id = d.member_id), '') end
             from (select id, position, text, section_id from section_check where section_id is null
                   union all
                   select id, position, text, section_id from section_check where section_id = (select id from section where slug = ?2)) c
             left join story_checked d on d.check_id = c.id and d.story_id = ?1
             order by c.section_id is not null, c.position limit +?3",
        )
        .bind(story.0)
        .bind(section.map(Slug::as_str))
        .bind(MOST_CHECKS)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(id, text, done_by)| Check { id, text, done_by }).collect())
    }

    async fn tick_check(&self, story: ArticleId, check: i64, done: bool, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let changed = if done {
            sqlx::query(
                "insert into story_checked (story_id, check_id, member_id, at)
                 select ?1, id, ?3, ?4 from section_check where id = ?2
                 on conflict (story_id, check_id) do update set member_id = excluded.member_id, at = excluded.at",
            )
            .bind(story.0)
            .bind(check)
            .bind(act.member_id())
            .bind(act.at.0)
        } else {
            sqlx::query("delete from story_checked where story_id = ? and check_id = ?").bind(story.0).bind(check)
        };
        if changed.execute(&mut *transaction).await?.rows_affected() == 0 {
            return Ok(false);
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn add_check(&self, section: Option<&Slug>, text: &str, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let added = sqlx::query(
            "insert into section_check (section_id, position, text)
             select (select id from section where slug = ?1), (select coalesce(max(position), 0) + 1 from section_check), ?2
             where ?1 is null or exists (select 1 from section where slug = ?1)",
        )
        .bind(section.map(Slug::as_str))
        .bind(text)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, added.rows_affected(), act).await
    }

    async fn remove_check(&self, check: i64, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let removed =
            sqlx::query("delete from section_check where id = ?").bind(check).execute(&mut *transaction).await?;
        noted(transaction, removed.rows_affected(), act).await
    }

    async fn plan_story(&self, story: ArticleId, plan: PlanRecord, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let planned = sqlx::query(
            "update story set assigned_to = ?2, due_at = ?3, embargo_at = ?4
             where id = ?1 and trashed_at is null and (?2 is null or exists (select 1 from member where id = ?2))",
        )
        .bind(story.0)
        .bind(plan.assigned_to.map(|member| member.0))
        .bind(plan.due_at.map(|at| at.0))
        .bind(plan.embargo_at.map(|at| at.0))
        .execute(&mut *transaction)
        .await?;
        noted(transaction, planned.rows_affected(), act).await
    }

    async fn add_preview(&self, story: ArticleId, token: &[u8], until: UtcMillis, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        // Links that have ended go when another one comes.
        sqlx::query("delete from story_preview where expires_at < ?").bind(act.at.0).execute(&mut *transaction).await?;
        sqlx::query("insert into story_preview (token, story_id, expires_at) values (?, ?, ?)")
            .bind(token)
            .bind(story.0)
            .bind(until.0)
            .execute(&mut *transaction)
            .await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn previewed(&self, token: &[u8], now: UtcMillis) -> StoreResult<Option<ArticleId>> {
        let story: Option<uuid::Uuid> = sqlx::query_scalar(
            "select p.story_id from story_preview p join story t on t.id = p.story_id
             where p.token = ? and p.expires_at > ? and t.trashed_at is null",
        )
        .bind(token)
        .bind(now.0)
        .fetch_optional(&self.readers)
        .await?;
        Ok(story.map(ArticleId))
    }

    async fn writers(&self, limit: u32) -> StoreResult<Vec<Named>> {
        let rows: Vec<(i64, String)> = sqlx::query_as(
            "select id, name from member where suspended_at is null and role <> 'moderator' order by name, id limit +?",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(id, name)| Named { id: MemberId(id), name }).collect())
    }
}
