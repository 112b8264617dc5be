//! `robots.txt` (RFC 9309).

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};

/// Pages are for everybody; the engine's own addresses are of no use to a search engine.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /newsroom\nDisallow: /read/\n";

/// `/robots.txt`
pub async fn robots() -> ([(HeaderName, &'static str); 2], &'static str) {
    ([(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "public, max-age=3600")], ROBOTS)
}
