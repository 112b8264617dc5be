//! `robots.txt` (RFC 9309).

use crate::{model::address::machine, server::state::AppState};
use axum::{
    extract::State,
    http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName},
};

/// Pages are for everybody; the engine's own addresses are of no use to a search engine.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /comment/\nDisallow: /newsroom\nDisallow: /read/\n";

/// `/robots.txt`
pub async fn robots(State(state): State<AppState>) -> ([(HeaderName, &'static str); 2], String) {
    let origin = state.config.site.as_site().origin;
    let sitemaps = [machine::SITEMAPS, machine::NEWS_SITEMAP].map(|path| format!("Sitemap: {origin}{path}\n"));
    let text = format!("{ROBOTS}\n{}", sitemaps.concat());
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], text)
}
