//! Sitemaps.

use super::conditional::{answer, refusal};
use crate::server::{
    error::Failure,
    feeds::{Document, news_sitemap, sitemap},
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
    answered(sitemap::index(&state).await, &request)
}

/// `/sitemap/{file}`
pub async fn file(State(state): State<AppState>, Path(file): Path<String>, request: Request) -> Response {
    answered(sitemap::file(&state, &file).await, &request)
}

/// `/news-sitemap.xml`
pub async fn news(State(state): State<AppState>, request: Request) -> Response {
    answered(news_sitemap(&state).await, &request)
}

fn answered(written: Result<Document, Failure>, request: &Request) -> Response {
    match written {
        Ok(document) => answer(request.headers(), XML, document),
        Err(failure) => refusal(failure, request.extensions()),
    }
}
