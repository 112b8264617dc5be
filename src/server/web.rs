//! What is served beside pages: health, pictures, the mark of a read, robots.txt, the manifest, and the page for our own faults.

pub mod error_page;
pub mod health;
pub mod manifest;
pub mod media;
pub mod read_mark;
pub mod robots;

use super::state::AppState;
use crate::model::address;
use axum::{Router, routing::get};

/// The addresses of this module.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/robots.txt", get(robots::robots))
        .route(address::MANIFEST, get(manifest::manifest))
        .route("/media/{file}", get(media::picture))
        .route("/read/{article}", get(read_mark::mark))
}
