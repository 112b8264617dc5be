//! Documents for machines, as answers.

use crate::{
    model::error::AppError,
    server::{
        error::Failure,
        feeds::{Document, KEEP_MINUTES},
        middleware::{conditional::date, request_log::request_id},
        state::AppState,
    },
};
use axum::{
    http::{
        Extensions, HeaderMap, HeaderName, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, LAST_MODIFIED, LOCATION},
    },
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};
use std::future::Future;

/// What `write` writes of the paper as it is at one moment, as an answer for everybody.
pub(super) async fn answer<F: Future<Output = Result<Document, Failure>>>(
    state: &AppState,
    extensions: &Extensions,
    content_type: &str,
    write: impl FnOnce(AppState) -> F,
) -> Response {
    let written = async {
        let moment = state.at_one_moment().await?;
        let trail = moment.trail.clone();
        Ok::<_, Failure>((write(moment).await?, trail))
    };
    let (Document { bytes, changed_at }, trail) = match written.await {
        Ok(written) => written,
        Err(failure) => return refusal(failure, extensions),
    };
    let mut headers: Vec<(HeaderName, String)> = vec![
        (ETAG, tag(&bytes)),
        (CACHE_CONTROL, format!("public, max-age={}", KEEP_MINUTES * 60)),
        (CONTENT_TYPE, content_type.to_owned()),
    ];
    headers.extend(changed_at.map(|at| (LAST_MODIFIED, date(at))));
    let headers = headers.into_iter().filter_map(|(name, value)| Some((name, value.parse().ok()?)));
    let mut answer = bytes.into_response();
    answer.headers_mut().extend(headers.collect::<HeaderMap>());
    answer.extensions_mut().insert(trail.shared());
    answer
}

/// No document: a machine is told so in a line, or where it is now.
pub(super) fn refusal(failure: Failure, extensions: &Extensions) -> Response {
    let error = failure.answer(request_id(extensions));
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if let AppError::Moved { to } = error {
        return (status, [(LOCATION, to)]).into_response();
    }
    let line = match error {
        AppError::Gone => "what was at this address has been taken back\n",
        AppError::NotFound => "there is nothing at this address\n",
        _ => "this cannot be answered now\n",
    };
    (status, [(CACHE_CONTROL, "no-cache")], line).into_response()
}

/// Weak, since the same document goes out compressed in several ways.
fn tag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let beginning: Vec<u8> = hash.iter().copied().take(12).collect();
    format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(beginning))
}
