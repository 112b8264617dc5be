//! What a reader's own pages show: what they said and how far it is, what they are told of, what they follow, and all that is kept.

use super::{Present, link::is_offered};
use crate::{
    model::{
        address,
        error::AppError,
        id::CommentId,
        paging::Cursor,
        reader::{Follow, Notice, NoticeId, NoticeKind, Notices, OwnAccount, OwnComment, OwnPage},
    },
    server::{
        error::Failure,
        state::AppState,
        store::{
            own_comment::Commented,
            reader_page::{StoredFollow, StoredNotice, StoredOwnComment},
        },
    },
};
use axum::http::HeaderValue;
use bangla::segment::truncate;

/// Comments and notices of one page.
const SHOWN: u32 = 20;

/// Threads that are listed; who follows more finds them by their comments.
const FOLLOWS: u32 = 100;

/// So many letters of a comment tell which it is.
const BEGINNING: usize = 160;

/// The reader's own page, its comments behind a place.
pub async fn own_page(state: &AppState, present: &Present, before: Option<Cursor>) -> Result<OwnPage, Failure> {
    let offered = OwnPage { is_offered: is_offered(state), ..OwnPage::default() };
    let Some(reader) = present.known() else { return Ok(offered) };
    let comments = state.store.own_comments(reader.id, before, SHOWN).await?;
    let mail = reader.email.clone();
    Ok(OwnPage {
        account: mail.map(|mail| OwnAccount { name: reader.name.clone(), mail }),
        is_known: true,
        new_notices: state.store.count_new_notices(reader.id).await?,
        next: comments.next,
        comments: comments.entries.into_iter().map(|it| own_comment(state, it)).collect(),
        follows: state.store.list_follows(reader.id, FOLLOWS).await?.into_iter().map(follow).collect(),
        ..offered
    })
}

/// What a reader was told, before a notice.
pub async fn notices(state: &AppState, present: &Present, before: Option<NoticeId>) -> Result<Notices, Failure> {
    let reader = present.known().ok_or(AppError::Forbidden)?;
    let page = state.store.list_notices(reader.id, before, SHOWN).await?;
    Ok(Notices {
        last: page.entries.first().map(|notice| notice.id),
        next: page.next,
        notices: page.entries.into_iter().map(|it| notice(state, it)).collect(),
    })
}

/// The reader has seen all up to this notice.
pub async fn see(state: &AppState, present: &Present, last: NoticeId) -> Result<(), Failure> {
    let reader = present.known().ok_or(AppError::Forbidden)?;
    Ok(state.store.see_notices(reader.id, last).await?)
}

/// Follows the thread of a comment, and says by which cookie a newcomer is known from now on.
pub async fn follow_thread(
    state: &AppState,
    present: &Present,
    comment: CommentId,
) -> Result<Option<HeaderValue>, Failure> {
    let (follower, cookie) = present.writer(state)?;
    let stands = state.store.follow_thread(follower, comment, state.clock.now()).await?;
    if stands { Ok(cookie) } else { Err(AppError::NotFound.into()) }
}

/// Follows it no more.
pub async fn unfollow_thread(state: &AppState, present: &Present, comment: CommentId) -> Result<(), Failure> {
    let reader = present.known().ok_or(AppError::Forbidden)?;
    Ok(state.store.unfollow_thread(reader.id, comment).await?)
}

/// All that is kept of a reader, as JSON.
pub async fn export(state: &AppState, present: &Present) -> Result<String, Failure> {
    let reader = present.known().ok_or(AppError::Forbidden)?;
    Ok(state.store.export_reader(reader.id).await?)
}

fn own_comment(state: &AppState, stored: StoredOwnComment) -> OwnComment {
    OwnComment {
        id: stored.id,
        text: truncate(&stored.text, BEGINNING).into_owned(),
        posted: state.clock.moment(stored.posted_at),
        status: stored.status,
        headline: stored.article.headline,
    }
}

fn notice(state: &AppState, stored: StoredNotice) -> Notice {
    let is_decision = !matches!(stored.kind, NoticeKind::Answer | NoticeKind::Mention | NoticeKind::Followed);
    Notice {
        kind: stored.kind,
        // What became of a comment is told on its own page.
        address: if is_decision {
            address::one_comment(stored.comment)
        } else {
            place(&stored.article, stored.comment)
        },
        name: stored.name,
        text: truncate(&stored.text, BEGINNING).into_owned(),
        told: state.clock.moment(stored.told_at),
        is_new: stored.is_new,
        headline: stored.article.headline,
    }
}

fn follow(stored: StoredFollow) -> Follow {
    Follow {
        comment: stored.comment,
        address: place(&stored.article, stored.comment),
        opening: format!("{}: {}", stored.name, truncate(&stored.text, BEGINNING).into_owned()),
        headline: stored.article.headline,
    }
}

/// A comment in its discussion.
fn place(article: &Commented, comment: CommentId) -> String {
    address::article(&article.section, &article.slug) + &address::comment(comment)
}
