//! The comments under an article, in threads.

use super::{comment, quote::quoted, told};
use crate::{
    model::{
        comment::{
            Answering, Comment, CommentStatus, Discussion, PostedThread, ReplyPlace, Standing, TalkFrom, TalkOrder,
            Thread,
        },
        id::ArticleId,
        paging::Paged,
        sheet::Reply,
    },
    server::{
        state::AppState,
        store::{StoreResult, comment::StoredComment},
    },
};

/// Threads of one page.
const THREADS: u32 = 20;

/// Answers that are shown of each thread among others.
const FIRST_REPLIES: u32 = 8;

/// Answers on a page of one thread.
const REPLIES: u32 = 100;

/// Of those before a comment that is looked for, so many are shown with it.
const REPLIES_BEFORE: u32 = 8;

/// An editor picks a few.
const PICKS: u32 = 5;

/// Part of an article's discussion. `count` is the article's own count of all its comments.
pub async fn discussion(state: &AppState, article: ArticleId, count: u32, part: TalkFrom) -> StoreResult<Discussion> {
    if count == 0 {
        return Ok(Discussion::default());
    }
    match one_thread(state, article, &part).await? {
        Some(thread) => Ok(Discussion { count, part, threads: vec![thread], ..Discussion::default() }),
        None => threads(state, article, count, part).await,
    }
}

async fn threads(state: &AppState, article: ArticleId, count: u32, part: TalkFrom) -> StoreResult<Discussion> {
    let (order, after) = match part {
        TalkFrom::Top(order) => (order, None),
        TalkFrom::Behind(order, after) => (order, Some(after)),
        // What is looked for is not there: the discussion from its beginning.
        TalkFrom::Thread(..) | TalkFrom::Comment(_) => (TalkOrder::default(), None),
    };
    let picks =
        async { if after.is_some() { Ok(Vec::new()) } else { state.store.picked_comments(article, PICKS).await } };
    let openings = state.store.opening_comments(article, order, after, THREADS);
    let (picks, Paged { entries, next, .. }) = tokio::try_join!(picks, openings)?;
    Ok(Discussion {
        count,
        part: after.map_or(TalkFrom::Top(order), |after| TalkFrom::Behind(order, after)),
        picks: picks.into_iter().map(|picked| comment(&state.clock, picked)).collect(),
        threads: with_replies(state, entries).await?,
        next,
    })
}

/// The one thread that is asked for, if one is, and if this article has it.
async fn one_thread(state: &AppState, article: ArticleId, part: &TalkFrom) -> StoreResult<Option<Thread>> {
    match part {
        TalkFrom::Thread(opening, behind) => {
            let opening = state.store.comment(*opening).await?;
            let opening = opening.filter(|it| it.article == article && it.thread == it.id && it.is_shown);
            let Some(opening) = opening else { return Ok(None) };
            thread_behind(state, opening, behind.clone()).await.map(Some)
        }
        TalkFrom::Comment(looked_for) => {
            let found = state.store.comment(*looked_for).await?;
            let Some(found) = found.filter(|it| it.article == article && it.is_shown) else { return Ok(None) };
            thread_around(state, found).await
        }
        TalkFrom::Top(_) | TalkFrom::Behind(..) => Ok(None),
    }
}

/// The thread that a comment stands in, from a little before it.
async fn thread_around(state: &AppState, comment: StoredComment) -> StoreResult<Option<Thread>> {
    if comment.thread == comment.id {
        return thread_behind(state, comment, None).await.map(Some);
    }
    let Some(opening) = state.store.comment(comment.thread).await? else { return Ok(None) };
    let behind = state.store.place_before(comment.thread, &comment.place, REPLIES_BEFORE).await?;
    thread_behind(state, opening, behind).await.map(Some)
}

async fn thread_behind(state: &AppState, opening: StoredComment, behind: Option<ReplyPlace>) -> StoreResult<Thread> {
    let begins_late = behind.is_some();
    let behind = behind.unwrap_or_default();
    let mut replies = state.store.replies_behind(opening.id, &behind, REPLIES.saturating_add(1)).await?;
    let more = replies.len() > REPLIES as usize;
    replies.truncate(REPLIES as usize);
    let next = replies.last().filter(|_| more).map(|last| last.place.clone());
    Ok(Thread {
        reply_count: opening.replies,
        begins_late,
        replies: replies.into_iter().map(|reply| comment(&state.clock, reply)).collect(),
        next,
        opening: comment(&state.clock, opening),
    })
}

/// What the page shows after a comment was posted: its thread where it stands now. Of one that waits, its writer sees it alone.
pub async fn posted(state: &AppState, posted: StoredComment, count: u32) -> StoreResult<PostedThread> {
    let (id, status) = (posted.id, posted.status);
    let thread = if posted.is_shown { thread_around(state, posted.clone()).await? } else { None };
    let thread = thread.unwrap_or_else(|| Thread {
        opening: Comment { standing: Standing::Waits, ..told(&state.clock, posted) },
        reply_count: 0,
        begins_late: false,
        replies: Vec::new(),
        next: None,
    });
    Ok(PostedThread { comment: id, status, thread, count })
}

/// The comment of this article that shall be answered, if there is such a one.
pub async fn reply(state: &AppState, article: ArticleId, answering: Option<Answering>) -> StoreResult<Option<Reply>> {
    let Some(Answering { comment, quotes }) = answering else { return Ok(None) };
    let found = state
        .store
        .comment(comment)
        .await?
        .filter(|found| found.article == article && found.status == CommentStatus::Approved && !found.is_closed);
    Ok(found.map(|found| {
        let quoted = if quotes { quoted(&found.text) } else { String::new() };
        Reply { comment, name: found.name, quoted }
    }))
}

async fn with_replies(state: &AppState, openings: Vec<StoredComment>) -> StoreResult<Vec<Thread>> {
    let ids: Vec<_> = openings.iter().filter(|opening| opening.replies > 0).map(|opening| opening.id).collect();
    let replies = if ids.is_empty() { Vec::new() } else { state.store.reply_comments(&ids, FIRST_REPLIES).await? };
    let threads = openings.into_iter().map(|opening| {
        let replies: Vec<&StoredComment> = replies.iter().filter(|reply| reply.thread == opening.id).collect();
        let is_cut = (replies.len() as u64) < u64::from(opening.replies);
        Thread {
            reply_count: opening.replies,
            begins_late: false,
            next: replies.last().filter(|_| is_cut).map(|last| last.place.clone()),
            replies: replies.into_iter().map(|reply| comment(&state.clock, reply.clone())).collect(),
            opening: comment(&state.clock, opening),
        }
    });
    Ok(threads.collect())
}
