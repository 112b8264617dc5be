//! Moderators decide about comments: what stands, what does not, and what an editor shows first.

use super::queue::{may, queued};
use crate::{
    model::{
        comment::CommentStatus,
        error::{AppError, Field, Problem},
        id::CommentId,
        newsroom::{
            member::Member,
            moderation::{Decision, MAX_REASON_GRAPHEMES, MOST_AT_ONCE, Outcome, QueuedComment, follows},
        },
    },
    server::{
        accounts::Doer,
        error::Failure,
        state::AppState,
        store::moderation::{QueuedRecord, Verdict},
    },
};
use screening::bayes;
use serde_json::json;
use std::collections::HashSet;

/// Decides about comments, all in one transaction; those that are not as they were seen stay as they are. `undone`: takes decisions back.
pub async fn decide(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    decisions: &[Decision],
    reason: &str,
    undone: bool,
) -> Result<Outcome, Failure> {
    let reason = checked_reason(reason)?;
    if decisions.is_empty() || decisions.len() > MOST_AT_ONCE || !decisions.iter().all(|it| is_possible(*it, undone)) {
        return Err(AppError::Malformed.into());
    }
    let ids: Vec<CommentId> = decisions.iter().map(|decision| decision.comment).collect();
    let records = allowed(state, member, &ids).await?;
    let verdicts = decisions.iter().map(|decision| {
        let Decision { comment, from, to } = *decision;
        let record = records.iter().find(|record| record.id == comment);
        let features = record.map(|record| bayes::features(&record.text)).unwrap_or_default();
        let headline = record.map(|record| &record.headline);
        let detail = json!({ "comment": comment, "story": headline, "from": from, "to": to, "reason": reason });
        let act = doer.act(state, act(to, undone), format!("comment:{comment}"), detail);
        Verdict { decision: *decision, features: features.into_iter().collect(), act }
    });
    let done: HashSet<CommentId> =
        state.store.decide(&verdicts.collect::<Vec<_>>(), undone).await?.into_iter().collect();
    state.tell_changes().await;
    let (done, overtaken) =
        queued(state, member, &ids).await?.into_iter().partition(|comment| done.contains(&comment.id));
    Ok(Outcome { done, overtaken })
}

/// Picks a comment that stands, so that readers find it before all others; or picks it no longer.
pub async fn pick(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    comment: CommentId,
    picked: bool,
) -> Result<QueuedComment, Failure> {
    let headline = allowed(state, member, &[comment]).await?.pop().map(|record| record.headline);
    let name = if picked { "comment.picked" } else { "comment.unpicked" };
    let act = doer.act(state, name, format!("comment:{comment}"), json!({ "comment": comment, "story": headline }));
    if !state.store.pick(comment, picked, &act).await? {
        return Err(AppError::Conflict.into());
    }
    state.tell_changes().await;
    Ok(queued(state, member, &[comment]).await?.pop().ok_or(AppError::NotFound)?)
}

/// The comments, if there are such and the member looks after all of them.
pub(super) async fn allowed(
    state: &AppState,
    member: &Member,
    ids: &[CommentId],
) -> Result<Vec<QueuedRecord>, Failure> {
    let records = state.store.queued(ids).await?;
    if !records.iter().all(|record| may(member, record)) {
        return Err(AppError::Forbidden.into());
    }
    let known: HashSet<CommentId> = records.iter().map(|record| record.id).collect();
    if !ids.iter().all(|id| known.contains(id)) {
        return Err(AppError::NotFound.into());
    }
    Ok(records)
}

/// Whoever looks into reports may leave the comment as it is.
fn is_possible(decision: Decision, undone: bool) -> bool {
    let Decision { from, to, .. } = if undone { decision.undone() } else { decision };
    follows(from, to) || (from == to && to != CommentStatus::Pending)
}

fn act(to: CommentStatus, undone: bool) -> &'static str {
    match to {
        _ if undone => "comment.undone",
        CommentStatus::Approved => "comment.approved",
        CommentStatus::Rejected => "comment.rejected",
        CommentStatus::Spam => "comment.spam",
        CommentStatus::Removed => "comment.removed",
        CommentStatus::Pending => "comment.undone",
    }
}

pub(super) fn checked_reason(reason: &str) -> Result<String, AppError> {
    let reason = bangla::normalize::clean(reason).trim().to_owned();
    if bangla::segment::graphemes(&reason) > MAX_REASON_GRAPHEMES {
        let problem = Problem::TooLong { max: MAX_REASON_GRAPHEMES as u32 };
        return Err(AppError::Invalid { field: Field::Reason, problem });
    }
    Ok(reason)
}
