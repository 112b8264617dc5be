//! Threads closed, split and joined, in SQLite. The triggers keep places and counts of what is added only, so here both are worked out anew.

use super::{
    SqliteStore,
    audit::{note, noted},
    comment_status::tell_parents,
};
use crate::{
    model::id::CommentId,
    server::store::{StoreError, StoreResult, ThreadStore, audit::Act},
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};
use uuid::Uuid;

#[derive(FromRow)]
struct Stand {
    thread_id: Uuid,
    parent_id: Option<Uuid>,
    split_from: Option<Uuid>,
    stands: bool,
    shown: bool,
    replies: u32,
}

#[async_trait]
impl ThreadStore for SqliteStore {
    async fn close_thread(&self, comment: CommentId, closed: bool, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let changed = sqlx::query(
            "update comment set closed_at = iif(?2, ?3, null)
             where id = (select thread_id from comment where id = ?1) and (closed_at is not null) <> ?2",
        )
        .bind(comment.0)
        .bind(closed)
        .bind(act.at.0)
        .execute(&mut *transaction)
        .await?;
        noted(transaction, changed.rows_affected(), act).await
    }

    async fn split_thread(&self, comment: CommentId, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let before = stand(&mut transaction, comment).await?;
        let Some(parent) = before.parent_id.filter(|_| before.stands) else { return Ok(false) };
        sqlx::query(
            "update comment set parent_id = null, split_from = parent_id,
                    closed_at = (select t.closed_at from comment t where t.id = comment.thread_id)
             where id = ?",
        )
        .bind(comment.0)
        .execute(&mut *transaction)
        .await?;
        settle(&mut transaction, comment, comment.0).await?;
        let moved: i64 = sqlx::query_scalar(
            "update comment set replies =
               (select count(*) from comment c where c.thread_id = ?1 and c.parent_id is not null and c.shown = 1)
             where id = ?1 returning replies",
        )
        .bind(comment.0)
        .fetch_one(&mut *transaction)
        .await?;
        count(&mut transaction, before.thread_id, -moved).await?;
        tell_parents(&mut transaction, before.thread_id, Some(parent), -1).await?;
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn join_thread(&self, comment: CommentId, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let before = stand(&mut transaction, comment).await?;
        let Some(parent) = before.split_from else { return Ok(false) };
        let thread = stand(&mut transaction, CommentId(parent)).await?.thread_id;
        sqlx::query(
            "update comment set parent_id = split_from, split_from = null, closed_at = null, replies = 0 where id = ?",
        )
        .bind(comment.0)
        .execute(&mut *transaction)
        .await?;
        settle(&mut transaction, comment, thread).await?;
        count(&mut transaction, thread, i64::from(before.replies)).await?;
        if before.shown {
            tell_parents(&mut transaction, thread, Some(parent), 1).await?;
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }
}

async fn stand(transaction: &mut Transaction<'_, Sqlite>, comment: CommentId) -> StoreResult<Stand> {
    let found: Option<Stand> = sqlx::query_as(
        "select thread_id, parent_id, split_from, status = 'approved' as stands, shown, replies from comment where id = ?",
    )
    .bind(comment.0)
    .fetch_optional(&mut **transaction)
    .await?;
    found.ok_or(StoreError::NotFound("the comment whose thread changes"))
}

/// A comment and all that answers it, shown or not, stand in this thread now.
async fn settle(transaction: &mut Transaction<'_, Sqlite>, comment: CommentId, thread: Uuid) -> StoreResult<()> {
    sqlx::query(
        "with recursive below (id, place) as (
           select c.id, coalesce((select substr(p.place, 1, 48) from comment p where p.id = c.parent_id)
                                 || printf('%012x', max(c.posted_at, 0)) || lower(substr(hex(c.id), 21)), '')
             from comment c where c.id = ?1
           union all
           select c.id, substr(b.place, 1, 48) || printf('%012x', max(c.posted_at, 0)) || lower(substr(hex(c.id), 21))
             from below b join comment c on c.parent_id = b.id
         )
         update comment set thread_id = ?2, place = below.place from below where comment.id = below.id",
    )
    .bind(comment.0)
    .bind(thread)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// A thread has so many answers more, or fewer.
async fn count(transaction: &mut Transaction<'_, Sqlite>, thread: Uuid, change: i64) -> StoreResult<()> {
    sqlx::query("update comment set replies = replies + ? where id = ?")
        .bind(change)
        .bind(thread)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}
