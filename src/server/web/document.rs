//! Documents for machines, as answers.

use crate::{
    model::error::AppError,
    server::{
        error::Failure,
        feeds::{Document, KEEP_MINUTES},
        middleware::{conditional::date, request_log::request_id},
        page_cache::Trail,
    },
};
use axum::{
    http::{
        Extensions, HeaderMap, HeaderName, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, LAST_MODIFIED},
    },
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// What was written, as an answer for everybody.
pub(super) fn answer(
    written: Result<Document, Failure>,
    content_type: &str,
    extensions: &Extensions,
    trail: &Trail,
) -> Response {
    let Document { bytes, changed_at } = match written {
        Ok(document) => document,
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

/// No document: a machine is told so in a line.
pub(super) fn refusal(failure: Failure, extensions: &Extensions) -> Response {
    let error = failure.answer(request_id(extensions));
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let line = match error {
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
