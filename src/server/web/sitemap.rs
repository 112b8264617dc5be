//! Sitemaps.

use super::document::{answer, refusal};
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
    match state.at_one_moment().await {
        Ok(state) => answer(sitemap::index(&state).await, XML, request.extensions(), &state.trail),
        Err(cause) => refusal(cause.into(), request.extensions()),
    }
}

/// `/sitemap/{file}`
pub async fn file(State(state): State<AppState>, Path(file): Path<String>, request: Request) -> Response {
    match state.at_one_moment().await {
        Ok(state) => answer(sitemap::file(&state, &file).await, XML, request.extensions(), &state.trail),
        Err(cause) => refusal(cause.into(), request.extensions()),
    }
}

/// `/news-sitemap.xml`
pub async fn news(State(state): State<AppState>, request: Request) -> Response {
    match state.at_one_moment().await {
        Ok(state) => answer(news_sitemap(&state).await, XML, request.extensions(), &state.trail),
        Err(cause) => refusal(cause.into(), request.extensions()),
    }
}
