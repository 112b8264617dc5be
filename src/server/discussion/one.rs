//! One comment, as the page shows it on which a reader does something with it.

use super::{own::CHANGEABLE, told};
use crate::{
    model::{
        address,
        comment::{Comment, CommentStatus, OneComment, Standing},
        error::AppError,
        id::CommentId,
    },
    server::{error::Failure, readers::Present, state::AppState},
};

/// The comment, for whoever asks: its writer sees it whatever became of it, others if it stands.
pub async fn one(state: &AppState, present: &Present, id: CommentId) -> Result<OneComment, Failure> {
    let found = state.store.comment(id).await?.ok_or(AppError::NotFound)?;
    let article = state.store.commented(found.article).await?.ok_or(AppError::NotFound)?;
    let reader = present.known().map(|reader| reader.id);
    let is_own = found.reader.is_some() && found.reader == reader;
    let is_followed = match reader {
        Some(reader) => state.store.follows_thread(reader, found.thread).await?,
        None => false,
    };
    let (status, posted_at) = (found.status, found.posted_at);
    if !is_own && status != CommentStatus::Approved {
        return Err(AppError::NotFound.into());
    }
    let standing = match status {
        CommentStatus::Approved => Standing::Stands,
        CommentStatus::Removed => Standing::Removed,
        CommentStatus::Pending | CommentStatus::Rejected | CommentStatus::Spam => Standing::Waits,
    };
    let lives = matches!(status, CommentStatus::Approved | CommentStatus::Pending);
    let age = state.clock.now().0.saturating_sub(posted_at.0);
    Ok(OneComment {
        comment: Comment { standing, ..told(&state.clock, found) },
        status,
        article: address::article(&article.section, &article.slug),
        headline: article.headline,
        is_own,
        may_edit: is_own && lives && age < CHANGEABLE,
        may_remove: is_own && lives,
        is_followed,
    })
}
