//! How far comments are, in SQLite. What is shown and counted changes with it, up to the opening of the thread.

use crate::{
    model::{comment::CommentStatus, id::CommentId, moment::UtcMillis},
    server::store::{StoreError, StoreResult},
};
use sqlx::{FromRow, Sqlite, Transaction};
use uuid::Uuid;

#[derive(FromRow)]
struct Place {
    article_id: Uuid,
    thread_id: Uuid,
    parent_id: Option<Uuid>,
    status: String,
    shown: bool,
    answers: u32,
}

/// Puts a comment into another state; says in which it was before.
pub(super) async fn set_status(
    transaction: &mut Transaction<'_, Sqlite>,
    comment: CommentId,
    to: CommentStatus,
    now: UtcMillis,
) -> StoreResult<CommentStatus> {
    let before: Option<Place> =
        sqlx::query_as("select article_id, thread_id, parent_id, status, shown, answers from comment where id = ?")
            .bind(comment.0)
            .fetch_optional(&mut **transaction)
            .await?;
    let before = before.ok_or(StoreError::NotFound("the comment that is decided"))?;
    let was = CommentStatus::parse(&before.status)
        .ok_or_else(|| StoreError::Other(format!("no status of a comment: {}", before.status)))?;
    if was == to {
        return Ok(was);
    }
    let shown = to == CommentStatus::Approved || before.answers > 0;
    sqlx::query("update comment set status = ?, decided_at = ?, decided_by = null, shown = ? where id = ?")
        .bind(to.as_str())
        .bind(now.0)
        .bind(shown)
        .bind(comment.0)
        .execute(&mut **transaction)
        .await?;
    let counted = i32::from(to == CommentStatus::Approved) - i32::from(was == CommentStatus::Approved);
    sqlx::query("update article set comment_count = comment_count + ?1 where id = ?2 and ?1 <> 0")
        .bind(counted)
        .bind(before.article_id)
        .execute(&mut **transaction)
        .await?;
    if shown != before.shown {
        tell_parents(transaction, before.thread_id, before.parent_id, if shown { 1 } else { -1 }).await?;
    }
    Ok(was)
}

/// A comment is shown now, or is not any more. What was taken away stays on the page as long as something that answers it does.
pub(super) async fn tell_parents(
    transaction: &mut Transaction<'_, Sqlite>,
    thread: Uuid,
    mut parent: Option<Uuid>,
    change: i32,
) -> StoreResult<()> {
    while let Some(answered) = parent {
        sqlx::query("update comment set replies = replies + ? where id = ?")
            .bind(change)
            .bind(thread)
            .execute(&mut **transaction)
            .await?;
        let changed: Option<Uuid> =
            sqlx::query_scalar("update comment set answers = answers + ? where id = ? returning parent_id")
                .bind(change)
                .bind(answered)
                .fetch_one(&mut **transaction)
                .await?;
        let turned = sqlx::query(
            "update comment set shown = answers > 0 where id = ? and status <> 'approved' and shown <> (answers > 0)",
        )
        .bind(answered)
        .execute(&mut **transaction)
        .await?;
        parent = changed.filter(|_| turned.rows_affected() > 0);
    }
    Ok(())
}
