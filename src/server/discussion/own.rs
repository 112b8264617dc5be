//! What readers do with their own comments.

use super::{
    manners::check_text,
    post::checked,
    rules::rules,
    screen::{Screened, screen},
};
use crate::{
    i18n::Texts,
    model::{
        comment::{CommentStatus, MAX_TEXT_GRAPHEMES},
        error::{AppError, Field, Problem},
        id::CommentId,
        moment::UtcMillis,
        newsroom::signal::Signal,
    },
    server::{
        error::Failure,
        readers::Present,
        state::AppState,
        store::own_comment::{Changed, ChangedText, Own},
    },
};

const MINUTE: i64 = 60_000;

/// For so long after posting, a comment can be changed.
pub(super) const CHANGEABLE: i64 = 10 * MINUTE;

/// Who has begun to change it by then, may finish.
const FINISHING: i64 = 10 * MINUTE;

/// Says something else in a comment.
pub async fn edit(state: &AppState, present: &Present, comment: CommentId, text: &str) -> Result<(), Failure> {
    let own = own(state, present, comment)?;
    let typed = text;
    let text = checked(typed, Field::Text, MAX_TEXT_GRAPHEMES)?;
    check_text(typed, Texts(state.config.site.language))?;
    let article = state.store.comment(comment).await?.ok_or(AppError::NotFound)?.article;
    let rules = rules(state, article).await?.ok_or(AppError::NotFound)?;
    // What stood must not become what would not have stood.
    let Screened { status, mut signals, print } =
        screen(state, &rules, present.known(), &text, false, Some(comment)).await?;
    signals.push(Signal::Changed);
    let text = ChangedText { text, holds: status != CommentStatus::Approved, signals, print };
    let since = UtcMillis(own.at.0.saturating_sub(CHANGEABLE + FINISHING));
    done(state, state.store.change_comment(own, &text, since).await?).await
}

/// Takes a comment away. What answers it stays.
pub async fn remove(state: &AppState, present: &Present, comment: CommentId) -> Result<(), Failure> {
    let own = own(state, present, comment)?;
    done(state, state.store.remove_comment(own).await?).await
}

fn own(state: &AppState, present: &Present, comment: CommentId) -> Result<Own, AppError> {
    let reader = present.known().ok_or(AppError::Forbidden)?.id;
    Ok(Own { comment, reader, at: state.clock.now() })
}

async fn done(state: &AppState, changed: Changed) -> Result<(), Failure> {
    match changed {
        Changed::Kept => {
            state.tell_changes().await;
            Ok(())
        }
        Changed::NotTheirs => Err(AppError::Forbidden.into()),
        Changed::TooLate => Err(AppError::Invalid { field: Field::Text, problem: Problem::Past }.into()),
    }
}
