//! Speculation rules (WICG): which pages a browser may get while its reader rests on a link. It gets the document alone, so nothing is counted as
//! read; it does neither where data is saved or memory is short. Only before a page is alive: then `browser/ahead` gets the next sheet, which is less.

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName};
use serde_json::json;

/// The rules, for every page of the paper. `/{file}` are addresses with a dot: feeds, pictures, icons.
pub async fn rules() -> ([(HeaderName, &'static str); 2], String) {
    let rules = json!({"prefetch": [{
        "source": "document",
        "eagerness": "moderate",
        "where": {"and": [
            {"href_matches": "/*"},
            {"not": {"href_matches": ["/newsroom*", "/api/*", "/read/*", "/stream/*", "/media/*", "/*.*", "/search\\?*"]}},
            {"not": {"selector_matches": "[data-hydrated] a, a[download], a[aria-current=page], a[rel~=nofollow], a[href^='#']"}},
        ]},
    }]});
    ([(CONTENT_TYPE, "application/speculationrules+json"), (CACHE_CONTROL, "public, max-age=86400")], rules.to_string())
}
