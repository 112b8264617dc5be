//! Sitemaps.

use super::document::answer;
use crate::server::{
    feeds::{news_sitemap, sitemap},
    state::AppState,
};
use axum::{
    extract::{Path, Request, State},
    response::Response,
};

/// As search engines ask for it (RFC 7303).
const XML: &str = "application/xml; charset=utf-8";

/// `/sitemap.xml`
pub async fn index(State(state): State<AppState>, request: Request) -> Response {
    answer(&state, request.extensions(), XML, |state| async move { sitemap::index(&state).await }).await
}

/// `/sitemap/{file}`
pub async fn file(State(state): State<AppState>, Path(file): Path<String>, request: Request) -> Response {
    answer(&state, request.extensions(), XML, |state| async move { sitemap::file(&state, &file).await }).await
}

/// `/news-sitemap.xml`
pub async fn news(State(state): State<AppState>, request: Request) -> Response {
    answer(&state, request.extensions(), XML, |state| async move { news_sitemap(&state).await }).await
}
