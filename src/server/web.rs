//! What is served beside pages: health, pictures and their way in, the mark of a read, feeds, sitemaps, streams of news, robots.txt, the manifest, what
//! may be got ahead, and the page for our own faults.

mod document;
pub mod error_page;
pub mod feed;
pub mod health;
pub mod manifest;
pub mod media;
pub mod newsroom_style;
pub mod newsroom_words;
pub mod passkey_script;
pub mod read_mark;
pub mod robots;
pub mod sitemap;
pub mod speculation;
pub mod stream;
pub mod upload;

use super::state::AppState;
use crate::model::{
    address::{self, machine, newsroom},
    feed::FeedForm,
    newsroom::picture::UPLOAD,
};
use axum::{
    Router,
    routing::{get, post},
};

/// The addresses of streams. They stay open for hours, by thousands: each layer round them counts.
pub fn streams() -> Router<AppState> {
    Router::new().route("/stream/front", get(stream::front)).route("/stream/live/{article}", get(stream::live))
}

/// The other addresses of this module.
pub fn routes() -> Router<AppState> {
    let mut router = Router::new()
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/robots.txt", get(robots::robots))
        .route(machine::SPECULATION, get(speculation::rules))
        .route(address::MANIFEST, get(manifest::manifest))
        .route("/media/{file}", get(media::picture))
        .route("/newsroom/style/{file}", get(newsroom_style::sheet))
        .route("/newsroom/words/{file}", get(newsroom_words::words))
        .route(newsroom::PASSKEY_SCRIPT, get(passkey_script::script))
        .route("/read/{article}", get(read_mark::mark))
        .route(machine::SITEMAPS, get(sitemap::index))
        .route("/sitemap/{file}", get(sitemap::file))
        .route(machine::NEWS_SITEMAP, get(sitemap::news));
    for form in FeedForm::ALL {
        for page in ["", "/{section}", "/{section}/{slug}"] {
            router = router.route(&format!("{page}/{}", form.file()), get(feed::feed));
        }
    }
    router
}

/// The addresses that take more in than a form, and set their own limits.
pub fn uploads() -> Router<AppState> {
    Router::new().route(UPLOAD, post(upload::upload))
}
