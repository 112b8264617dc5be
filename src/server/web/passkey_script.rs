//! What a browser needs to use a passkey. Only the newsroom and its door load it.

use axum::{
    http::header::{CACHE_CONTROL, CONTENT_TYPE},
    response::IntoResponse,
};

const SCRIPT: &str = include_str!("passkey.js");

/// `/newsroom/passkey.js`. It is asked for anew each time: its address stays the same when it changes.
pub async fn script() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/javascript; charset=utf-8"), (CACHE_CONTROL, "no-cache")], SCRIPT)
}
