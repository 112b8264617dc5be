//! `POST /newsroom/upload`: a picture comes in, one file a request, as it is. What its sender calls it stands in the query.
//!
//! Nothing is believed before it is looked at: who sends is asked before a byte is read, how much comes is told by the header and counted
//! besides, and what it is, its bytes say.

use crate::{
    model::{
        error::AppError,
        newsroom::{
            member::Member,
            permission::Permission,
            picture::{Refusal, UploadProblem, Uploaded},
        },
    },
    server::{
        accounts::{self, Doer},
        error::Failure,
        media_folder::Incoming,
        middleware::{client_address::ClientAddress, request_log::request_id},
        pictures::{UploadError, take_in},
        state::AppState,
    },
};
use axum::{
    Json,
    body::Body,
    extract::{Query, Request, State},
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONNECTION, CONTENT_LENGTH},
    },
    response::{IntoResponse, Response},
};
use futures_util::StreamExt;
use serde::Deserialize;
use std::time::Duration;
use tokio::time::timeout;

/// A sender of whom nothing comes for so long has lost the line.
const PIECE_WITHIN: Duration = Duration::from_secs(30);

/// The whole picture: 40 MB on a line of a third of a megabit a second.
const ALL_WITHIN: Duration = Duration::from_secs(20 * 60);

/// What stands in the query.
#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    name: String,
}

/// Takes a picture into the library.
pub async fn upload(State(state): State<AppState>, Query(asked): Query<Asked>, request: Request) -> Response {
    let id = request_id(request.extensions()).to_owned();
    match receive(&state, &asked.name, request, &id).await {
        Ok(uploaded) => {
            let status = if uploaded.known { StatusCode::OK } else { StatusCode::CREATED };
            (status, [(CACHE_CONTROL, "no-store")], Json(uploaded)).into_response()
        }
        Err(problem) => {
            let status = StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            // What is still on its way is not wanted.
            (status, [(CACHE_CONTROL, "no-store"), (CONNECTION, "close")], Json(problem)).into_response()
        }
    }
}

async fn receive(state: &AppState, name: &str, request: Request, id: &str) -> Result<Uploaded, UploadProblem> {
    let member = may_upload(state, request.headers()).await.map_err(|failure| asked_of(failure, id))?;
    let doer = Doer::member(&member, ClientAddress::of(request.extensions()));
    let most = u64::from(state.config.media.upload_megabytes) * 1_000_000;
    if told_length(request.headers()).is_some_and(|length| length > most) {
        return Err(too_heavy(state));
    }
    let incoming = timeout(ALL_WITHIN, stream(state, request.into_body(), most, id)).await;
    let incoming = incoming.map_err(|_| UploadProblem::BrokenOff)??;
    take_in(state, incoming, name, &doer).await.map_err(|cause| match cause {
        UploadError::Refused(refusal) => UploadProblem::Refused(refusal),
        cause => ours(&cause, id),
    })
}

async fn may_upload(state: &AppState, headers: &HeaderMap) -> Result<Member, Failure> {
    let member = accounts::member_of(state, headers).await?;
    if member.may(Permission::UploadPicture) { Ok(member) } else { Err(AppError::Forbidden.into()) }
}

fn told_length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Writes what comes into the media folder, piece by piece, and no more than is allowed.
async fn stream(state: &AppState, body: Body, most: u64, id: &str) -> Result<Incoming, UploadProblem> {
    let mut incoming = state.media.begin().await.map_err(|cause| ours(&cause, id))?;
    let mut pieces = body.into_data_stream();
    loop {
        let piece = match timeout(PIECE_WITHIN, pieces.next()).await {
            Ok(None) => break,
            Ok(Some(Ok(piece))) => piece,
            Ok(Some(Err(_))) | Err(_) => return Err(UploadProblem::BrokenOff),
        };
        if incoming.length().saturating_add(piece.len() as u64) > most {
            return Err(too_heavy(state));
        }
        incoming.write(&piece).await.map_err(|cause| ours(&cause, id))?;
    }
    incoming.end().await.map_err(|cause| ours(&cause, id))?;
    Ok(incoming)
}

fn too_heavy(state: &AppState) -> UploadProblem {
    UploadProblem::Refused(Refusal::TooHeavy { megabytes: state.config.media.upload_megabytes })
}

fn asked_of(failure: Failure, id: &str) -> UploadProblem {
    match failure.answer(id) {
        AppError::SignedOut => UploadProblem::SignedOut,
        AppError::Internal { id } => UploadProblem::Internal { id },
        _ => UploadProblem::Forbidden,
    }
}

fn ours(cause: &dyn std::error::Error, id: &str) -> UploadProblem {
    tracing::error!(request_id = id, error = %cause, "a picture could not be taken in");
    UploadProblem::Internal { id: id.to_owned() }
}
