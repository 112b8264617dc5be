//! Decisions about comments, in SQLite.

use super::{SqliteStore, audit::note, comment_status::set_status, moderation_row::status, screening::teach};
use crate::{
    model::{comment::CommentStatus, id::CommentId, newsroom::moderation::Decision},
    server::store::{StoreError, StoreResult, audit::Act, moderation::Verdict},
};
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct Before {
    status: String,
    by_newsroom: bool,
    is_forgotten: bool,
    reports: u32,
    reader_id: Option<i64>,
}

pub(super) async fn decide(store: &SqliteStore, verdicts: &[Verdict], again: bool) -> StoreResult<Vec<CommentId>> {
    let mut transaction = store.write().await?;
    let mut done = Vec::new();
    for Verdict { decision, features, act } in verdicts {
        if one(&mut transaction, *decision, act, again).await? {
            teach(&mut transaction, decision.comment, decision.to, features).await?;
            note(&mut transaction, act).await?;
            done.push(decision.comment);
        }
    }
    transaction.commit().await?;
    Ok(done)
}

/// False if the comment is not as it was seen.
async fn one(
    transaction: &mut Transaction<'_, Sqlite>,
    decision: Decision,
    act: &Act,
    again: bool,
) -> StoreResult<bool> {
    let Decision { comment, from, to } = decision;
    let before: Option<Before> = sqlx::query_as(
        "select status, decided_by is not null as by_newsroom, text = '' as is_forgotten, reports, reader_id
         from comment where id = ?",
    )
    .bind(comment.0)
    .fetch_optional(&mut **transaction)
    .await?;
    let before = before.ok_or(StoreError::NotFound("the comment that is decided"))?;
    // What its writer has taken away stays away, and what is forgotten cannot come back.
    let is_gone = from == CommentStatus::Removed && (!before.by_newsroom || before.is_forgotten);
    let changes_nothing = from == to && !again && before.reports == 0;
    if status(&before.status)? != from || is_gone || changes_nothing {
        return Ok(false);
    }
    set_status(transaction, comment, to, act.at).await?;
    sqlx::query(
        "update comment set decided_at = ?2, decided_by = iif(status = 'pending', null, ?3),
                reports = iif(?4, (select count(*) from comment_report where comment_id = ?1), 0)
         where id = ?1",
    )
    .bind(comment.0)
    .bind(act.at.0)
    .bind(act.member_name())
    .bind(again)
    .execute(&mut **transaction)
    .await?;
    if let Some(reader) = before.reader_id {
        count(transaction, reader, from, to).await?;
    }
    Ok(true)
}

/// Keeps how a reader's comments have fared.
async fn count(
    transaction: &mut Transaction<'_, Sqlite>,
    reader: i64,
    from: CommentStatus,
    to: CommentStatus,
) -> StoreResult<()> {
    let (stood, was_refused) = fared(from);
    let (stands, is_refused) = fared(to);
    sqlx::query("update reader set allowed = max(allowed + ?2, 0), refused = max(refused + ?3, 0) where id = ?1")
        .bind(reader)
        .bind(stands - stood)
        .bind(is_refused - was_refused)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// As which of a reader's comments one counts: those that stand, and those that were turned down.
fn fared(status: CommentStatus) -> (i32, i32) {
    match status {
        CommentStatus::Pending => (0, 0),
        CommentStatus::Approved => (1, 0),
        CommentStatus::Rejected | CommentStatus::Spam | CommentStatus::Removed => (0, 1),
    }
}

pub(super) async fn pick(store: &SqliteStore, comment: CommentId, picked: bool, act: &Act) -> StoreResult<bool> {
    let mut transaction = store.write().await?;
    let changed = sqlx::query(
        "update comment set picked_at = iif(?2, ?3, null) where id = ?1 and status = 'approved' and (picked_at is not null) <> ?2",
    )
    .bind(comment.0)
    .bind(picked)
    .bind(act.at.0)
    .execute(&mut *transaction)
    .await?;
    if changed.rows_affected() == 0 {
        return Ok(false);
    }
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}
