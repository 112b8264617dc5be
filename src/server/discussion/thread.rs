//! Moderators close threads, and make threads of their own out of answers that lead away from what was talked about.

use super::{moderate::allowed, queue::queued};
use crate::{
    model::{
        error::AppError,
        id::CommentId,
        newsroom::{
            member::Member,
            moderation::{QueuedComment, ThreadDeed},
        },
    },
    server::{accounts::Doer, error::Failure, state::AppState},
};
use serde_json::json;

/// Does it to the thread of a comment, or to the comment; refused if somebody else was faster.
pub async fn change(
    state: &AppState,
    member: &Member,
    doer: &Doer,
    comment: CommentId,
    deed: ThreadDeed,
) -> Result<QueuedComment, Failure> {
    let headline = allowed(state, member, &[comment]).await?.pop().map(|record| record.headline);
    let name = match deed {
        ThreadDeed::Close => "thread.closed",
        ThreadDeed::Open => "thread.opened",
        ThreadDeed::Split => "thread.split",
        ThreadDeed::Join => "thread.joined",
    };
    let act = doer.act(state, name, format!("comment:{comment}"), json!({ "comment": comment, "story": headline }));
    let done = match deed {
        ThreadDeed::Close => state.store.close_thread(comment, true, &act).await?,
        ThreadDeed::Open => state.store.close_thread(comment, false, &act).await?,
        ThreadDeed::Split => state.store.split_thread(comment, &act).await?,
        ThreadDeed::Join => state.store.join_thread(comment, &act).await?,
    };
    if !done {
        return Err(AppError::Conflict.into());
    }
    state.tell_changes().await;
    Ok(queued(state, member, &[comment]).await?.pop().ok_or(AppError::NotFound)?)
}
