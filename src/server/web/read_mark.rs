//! The mark of a read: a picture of one point that an article page shows at its end.
//!
//! It counts with and without JavaScript, when the page itself comes from a cache, and without a cookie: the browser keeps the
//! mark for half an hour, so a reload is not a second read. Who only fetches pages, as crawlers do, does not fetch it.

use crate::{
    model::id::ArticleId,
    server::{reading::bots::is_bot, state::AppState},
};
use axum::{
    extract::{Path, State},
    http::{
        HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, USER_AGENT},
    },
    response::{IntoResponse, Response},
};

/// Kept by the reader's own browser only, for the time in which reading again is still the same read.
const HALF_AN_HOUR: &str = "private, max-age=1800";

/// The smallest transparent GIF.
const POINT: &[u8] =
    b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\0\0\0!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// `/read/{article}.gif`
pub async fn mark(State(state): State<AppState>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let article = file.strip_suffix(".gif").and_then(|id| id.parse::<ArticleId>().ok());
    let Some(article) = article else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok());
    if !is_bot(agent) {
        state.reads.count(article, state.clock.now());
    }
    ([(CONTENT_TYPE, "image/gif"), (CACHE_CONTROL, HALF_AN_HOUR)], POINT).into_response()
}
