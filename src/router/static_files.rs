//! Files of the built site: what `public/` holds, and the scripts, wasm and style that cargo-leptos writes.

use axum::{
    Router,
    http::{HeaderValue, header::CACHE_CONTROL},
    middleware::map_response,
    response::Response,
};
use leptos::config::LeptosOptions;
use std::{fs, path::Path};
use tower_http::services::{ServeDir, ServeFile};

/// The names in `pkg/` carry a hash of what they hold.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The names in `public/` do not.
const A_WEEK: &str = "public, max-age=604800";

/// What the newsroom loads is asked for anew each time: an old editor beside a new newsroom would be of no use.
const ASKED_ANEW: &str = "no-cache";

/// A folder that pages have in their addresses as well: only its files are served, each by a route of its own.
const SHARED: &str = "newsroom";

/// Names at the top that `web` and the server functions answer.
const OURS: &[&str] = &[
    "api",
    "healthz",
    "media",
    "read",
    "readyz",
    "robots.txt",
    "site.webmanifest",
    "sitemap",
    "speculation.json",
    "stream",
];

/// A route for each file and folder at the top of the site's folder, so that `/{section}` does not catch them.
pub(super) fn routes(leptos: &LeptosOptions) -> Router {
    let root = Path::new(leptos.site_root.as_ref());
    let mut router = Router::new();
    for entry in fs::read_dir(root).into_iter().flatten().filter_map(Result::ok) {
        let path = entry.path();
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        if OURS.contains(&name.as_str()) {
            tracing::warn!(name, "a file of the site has a name that the engine answers itself; it is not served");
            continue;
        }
        if name == SHARED {
            router = router.merge(files_of(&path));
            continue;
        }
        let keep = if name == leptos.site_pkg_dir.as_ref() && leptos.hash_files { FOR_EVER } else { A_WEEK };
        // Fonts and pictures are compressed already: what the build has made of them once more gains nothing.
        let is_text = name == leptos.site_pkg_dir.as_ref() || name.ends_with(".svg");
        let at = format!("/{name}");
        let served = match (path.is_dir(), is_text) {
            (true, true) => {
                Router::new().nest_service(&at, ServeDir::new(path).precompressed_br().precompressed_gzip())
            }
            (true, false) => Router::new().nest_service(&at, ServeDir::new(path)),
            (false, true) => {
                Router::new().route_service(&at, ServeFile::new(path).precompressed_br().precompressed_gzip())
            }
            (false, false) => Router::new().route_service(&at, ServeFile::new(path)),
        };
        router = router.merge(served.layer(map_response(move |response| cached(response, keep))));
    }
    router
}

fn files_of(folder: &Path) -> Router {
    let mut router = Router::new();
    for entry in fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok) {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        // What the build has compressed is sent in the place of what it was made of.
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let file = ServeFile::new(entry.path()).precompressed_br().precompressed_gzip();
        router = router.route_service(&format!("/{SHARED}/{name}"), file);
    }
    router.layer(map_response(|response| cached(response, ASKED_ANEW)))
}

async fn cached(mut response: Response, keep: &'static str) -> Response {
    if response.status().is_success() {
        response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    }
    response
}
