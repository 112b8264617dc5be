//! Feeds of the paper, of sections, topics and authors.

use super::document::{answer, refusal};
use crate::{
    model::{address::machine, error::AppError, feed::FeedForm},
    server::{feeds, state::AppState},
};
use axum::{
    extract::{Request, State},
    response::Response,
};

/// Any feed, by its path.
pub async fn feed(State(state): State<AppState>, request: Request) -> Response {
    let Some((of, form)) = machine::feed_at(request.uri().path()) else {
        return refusal(AppError::NotFound.into(), request.extensions());
    };
    let written = |state| async move { feeds::feed(&state, of, form).await };
    answer(&state, request.extensions(), content_type(form), written).await
}

/// JSON has its encoding by itself (RFC 8259).
fn content_type(form: FeedForm) -> &'static str {
    match form {
        FeedForm::Rss => "application/rss+xml; charset=utf-8",
        FeedForm::Atom => "application/atom+xml; charset=utf-8",
        FeedForm::Json => "application/feed+json",
    }
}
