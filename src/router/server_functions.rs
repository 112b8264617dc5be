//! Server functions over HTTP.

use super::Served;
use crate::model::error::AppError;
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;
use leptos_axum::handle_server_fns_with_context;

/// The longest error that a server function can answer with, in bytes.
const MAX_ERROR_BYTES: usize = 4096;

/// Calls the server function at this address. Errors get the status that belongs to them.
pub(super) async fn call(State(served): State<Served>, request: Request) -> Response {
    let app = served.app;
    let response = handle_server_fns_with_context(move || provide_context(app.clone()), request).await.into_response();
    let mut response = with_status(response).await;
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Every error leaves leptos with status 500; which it is stands in the body.
async fn with_status(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MAX_ERROR_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(error) = serde_json::from_slice::<AppError>(&bytes) {
        parts.status = StatusCode::from_u16(error.status()).unwrap_or(parts.status);
    }
    Response::from_parts(parts, Body::from(bytes))
}
