//! The web application manifest (W3C): under which name and mark the paper stands on a reader's home screen.

use crate::{
    i18n::Texts,
    model::{address, first_paint},
    server::state::AppState,
};
use axum::{
    extract::State,
    http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName},
};
use serde_json::json;

/// `/site.webmanifest`. The icons lie in `public/`; name and language are the settings' own.
pub async fn manifest(State(app): State<AppState>) -> ([(HeaderName, &'static str); 2], String) {
    let site = &app.config.site;
    let icon = |name: &str, size: &str, purpose: &str| json!({"src": name, "sizes": size, "type": "image/png", "purpose": purpose});
    let manifest = json!({
        "id": address::FRONT,
        "start_url": address::FRONT,
        "name": site.name,
        "short_name": site.name,
        "description": site.tagline,
        "lang": Texts(site.language).language(),
        "display": "minimal-ui",
        "background_color": first_paint::LIGHT,
        "theme_color": first_paint::LIGHT,
        "icons": [
            icon("/icon-192.png", "192x192", "any"),
            icon("/icon-512.png", "512x512", "any"),
            icon("/icon-maskable.png", "512x512", "maskable"),
            {"src": "/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        ],
    });
    ([(CONTENT_TYPE, "application/manifest+json"), (CACHE_CONTROL, "public, max-age=3600")], manifest.to_string())
}
