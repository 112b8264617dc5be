//! The comments under an article, in threads.

use super::comment;
use crate::{
    model::{
        comment::{Discussion, PostedThread, Thread},
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        paging::{Cursor, Paged},
        sheet::Reply,
    },
    server::{
        state::AppState,
        store::{StoreError, StoreResult, comment::StoredComment},
    },
};
use uuid::Uuid;

/// Threads of one page.
const THREADS: u32 = 50;

/// Replies of one page, over all its threads.
const REPLIES: u32 = 500;

/// One page of an article's discussion. `count` is the article's own count of all its comments.
pub async fn discussion(
    state: &AppState,
    article: ArticleId,
    count: u32,
    after: Option<Cursor>,
) -> StoreResult<Discussion> {
    if count == 0 {
        return Ok(Discussion::default());
    }
    let Paged { entries, next, .. } = state.store.opening_comments(article, after, THREADS).await?;
    Ok(Discussion { count, threads: with_replies(state, entries).await?, next })
}

/// One thread, as it is now.
pub async fn thread(state: &AppState, opening: CommentId) -> StoreResult<Thread> {
    let opening =
        state.store.comment(opening).await?.ok_or(StoreError::NotFound("the comment that opened the thread"))?;
    let threads = with_replies(state, vec![opening]).await?;
    threads.into_iter().next().ok_or(StoreError::NotFound("the thread"))
}

/// The comment of this article that shall be answered, if there is such a one.
pub async fn reply(state: &AppState, article: ArticleId, comment: Option<CommentId>) -> StoreResult<Option<Reply>> {
    let Some(id) = comment else { return Ok(None) };
    let found = state.store.comment(id).await?.filter(|found| found.article == article);
    Ok(found.map(|found| Reply { comment: id, name: found.name }))
}

/// Where the page of a discussion begins that shows a posted comment for sure; `None` is its first page.
pub fn page_of(posted: &PostedThread) -> Option<Cursor> {
    let before = UtcMillis(posted.thread.opening.posted.at.0.saturating_sub(1));
    (posted.count > THREADS).then_some(Cursor { at: before, id: Uuid::max() })
}

async fn with_replies(state: &AppState, openings: Vec<StoredComment>) -> StoreResult<Vec<Thread>> {
    let ids: Vec<_> = openings.iter().map(|opening| opening.id).collect();
    let replies = state.store.reply_comments(&ids, REPLIES).await?;
    let threads = openings.into_iter().map(|opening| Thread {
        replies: replies
            .iter()
            .filter(|reply| reply.thread == opening.id)
            .map(|reply| comment(&state.clock, reply.clone()))
            .collect(),
        opening: comment(&state.clock, opening),
    });
    Ok(threads.collect())
}
