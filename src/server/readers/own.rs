//! What readers decide about themselves: their name, where they are signed in, and whether they are known at all.

use super::{
    session::{Present, held},
    typed::checked_name,
};
use crate::{
    i18n::Texts,
    model::error::AppError,
    server::{accounts::cookie, error::Failure, state::AppState, store::reader_account::Comments},
};
use axum::http::{HeaderMap, HeaderValue};

/// By this name a reader is known in what they say from now on.
pub async fn rename(state: &AppState, present: &Present, typed: &str) -> Result<(), Failure> {
    let reader = present.account().ok_or(AppError::Forbidden)?;
    let name = checked_name(typed)?;
    Ok(state.store.rename_reader(reader.id, &name).await?)
}

/// Ends this browser's session, or all that the reader has; says how the browser forgets its cookie. A guest would not be known again by
/// anything, so only accounts are left.
pub async fn sign_out(
    state: &AppState,
    headers: &HeaderMap,
    present: &Present,
    everywhere: bool,
) -> Result<Option<HeaderValue>, Failure> {
    let reader = present.account().ok_or(AppError::Forbidden)?;
    match held(state, headers) {
        Some(session) if !everywhere => state.store.end_reader_session(&session).await?,
        _ => state.store.end_reader_sessions(reader.id).await?,
    }
    Ok(cookie::removed(state, cookie::READER))
}

/// Forgets the reader, a guest too. What they said is taken away, or stays without their name.
pub async fn delete(state: &AppState, present: &Present, with_comments: bool) -> Result<Option<HeaderValue>, Failure> {
    let reader = present.known().ok_or(AppError::Forbidden)?;
    let name = Texts(state.config.site.language).reader_nobody();
    let comments = if with_comments { Comments::Go(name) } else { Comments::Stay(name) };
    state.store.delete_reader(reader.id, comments, state.clock.now()).await?;
    state.tell_changes().await;
    Ok(cookie::removed(state, cookie::READER))
}
