//! What readers think of others' comments: votes, and reports to the moderators.

use super::post::canonical;
use crate::{
    model::{
        comment::{MAX_NOTE_GRAPHEMES, ReportReason, Vote, Votes},
        error::{AppError, Field, Problem},
        id::CommentId,
    },
    server::{
        error::Failure,
        readers::{Present, network},
        state::AppState,
        store::vote::{NewReport, NewVote, Voted},
    },
};
use axum::http::HeaderValue;
use std::net::IpAddr;

/// So many guests of one network count: a family, not a person with many browsers.
const GUESTS_OF_NETWORK: u32 = 3;

/// Counts a reader's vote, and says by which cookie a newcomer is known from now on.
pub async fn vote(
    state: &AppState,
    from: IpAddr,
    present: &Present,
    comment: CommentId,
    vote: Vote,
) -> Result<(Votes, Option<HeaderValue>), Failure> {
    state.pace.take(from)?;
    let (voter, cookie) = present.writer(state)?;
    let is_guest = present.known().is_none_or(|reader| reader.email.is_none());
    let network = if is_guest { Some(network(state, from).await?) } else { None };
    let at = state.clock.now();
    let new = NewVote { comment, voter, network, vote, at, most_of_network: GUESTS_OF_NETWORK };
    let refused = |problem| Err(AppError::Invalid { field: Field::Vote, problem }.into());
    match state.store.vote(&new).await? {
        Voted::Counted(votes) => {
            state.tell_changes().await;
            Ok((votes, cookie))
        }
        Voted::NotThere => Err(AppError::NotFound.into()),
        Voted::Own => refused(Problem::Wrong),
        Voted::TooManyOfNetwork => refused(Problem::Taken),
    }
}

/// Tells the moderators of a comment.
pub async fn report(
    state: &AppState,
    from: IpAddr,
    present: &Present,
    comment: CommentId,
    reason: Option<ReportReason>,
    note: &str,
) -> Result<Option<HeaderValue>, Failure> {
    let reason = reason.ok_or_else(|| AppError::empty(Field::Reason))?;
    let note = canonical(note);
    if bangla::segment::graphemes(&note) > MAX_NOTE_GRAPHEMES {
        let problem = Problem::TooLong { max: MAX_NOTE_GRAPHEMES as u32 };
        return Err(AppError::Invalid { field: Field::Note, problem }.into());
    }
    state.pace.take(from)?;
    let (reporter, cookie) = present.writer(state)?;
    let new = NewReport { comment, reporter, reason, note, at: state.clock.now() };
    if state.store.report(&new).await? { Ok(cookie) } else { Err(AppError::NotFound.into()) }
}
