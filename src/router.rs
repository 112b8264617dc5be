//! The composition root: which address is answered by what, and in which order the layers lie. The only part of the server
//! that knows leptos.

mod comment_form;
mod connections;
mod door;
mod form_text;
mod inline_scripts;
mod newsroom;
mod one_comment;
mod pages;
mod reader;
mod serve;
mod server_functions;
mod static_files;

pub use serve::{build_of, serve};

use crate::{
    i18n::Texts,
    model::{
        address,
        newsroom::draft::most,
        site::{Scripts, Styles},
    },
    server::{
        middleware::{
            client_address::client_address,
            page_cache::PageCaching,
            request_log::{NewRequestId, request_log},
            same_origin::same_origin,
            security_headers::security_headers,
        },
        state::AppState,
        web,
    },
};
use axum::{
    Router,
    extract::{DefaultBodyLimit, FromRef},
    http::StatusCode,
    middleware::{from_fn, from_fn_with_state},
    routing::{any, get},
};
use leptos::config::LeptosOptions;
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::{
    catch_panic::CatchPanicLayer,
    compression::{
        CompressionLayer, CompressionLevel,
        predicate::{DefaultPredicate, NotForContentType, Predicate},
    },
    limit::RequestBodyLimitLayer,
    request_id::{PropagateRequestIdLayer, SetRequestIdLayer},
    timeout::TimeoutLayer,
};

/// The most that a request may bring, in bytes: the longest comment in percent-encoded Bengali, and room.
const MAX_BODY_BYTES: usize = 512 * 1024;

/// The most that a story may bring: its text as JSON, of which half the characters may need an escape in the JSON that it is sent in.
const MAX_STORY_BYTES: usize = 2 * most::BODY_BYTES;

/// For a request to be read whole and answered: who sends a form letter by letter is not waited for.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// What handlers here can reach.
#[derive(Clone, FromRef)]
pub(crate) struct Served {
    app: AppState,
    leptos: LeptosOptions,
    scripts: Scripts,
    styles: Styles,
}

/// The whole site as one service.
pub fn router(app: AppState, leptos: LeptosOptions) -> PageCaching<Router> {
    let build = build_of(&leptos);
    let app = AppState { build: build.name().into(), ..app };
    let texts = Texts(app.config.site.language);
    // Rendering runs on tokio; told a second time, as by tests, leptos keeps the first answer.
    let _ = any_spawner::Executor::init_tokio();
    let styles = Styles { paper: build.style(), newsroom: web::newsroom_style::address() };
    let served = Served { app: app.clone(), leptos: leptos.clone(), scripts: build.scripts(), styles };
    let of_all = ServiceBuilder::new()
        .layer(SetRequestIdLayer::x_request_id(NewRequestId))
        .layer(PropagateRequestIdLayer::x_request_id())
        .layer(from_fn(request_log))
        .layer(from_fn(security_headers));
    let of_answers = ServiceBuilder::new()
        .layer(compression())
        .layer(CatchPanicLayer::custom(move |_| {
            tracing::error!("a handler panicked");
            web::error_page::error_page(texts, "")
        }))
        .layer(from_fn(same_origin))
        .layer(from_fn_with_state(app.clone(), client_address));
    let of_size = |bytes| {
        ServiceBuilder::new()
            .layer(RequestBodyLimitLayer::new(bytes))
            .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, ANSWER_WITHIN))
            .layer(DefaultBodyLimit::max(bytes))
    };
    let stories = Router::new()
        .route(address::machine::SAVE_STORY, any(server_functions::call))
        .route(address::machine::COMPARE_DRAFT, any(server_functions::call))
        .with_state(served.clone())
        .layer(of_size(MAX_STORY_BYTES));
    let site = Router::new()
        .route("/api/v1/{*function}", any(server_functions::call))
        .route(address::NEWSROOM, get(newsroom::page))
        .route(&format!("{}/{{*page}}", address::NEWSROOM), get(newsroom::page))
        .merge(door::routes())
        .merge(reader::routes())
        .route(&address::one_comment("{id}"), get(one_comment::page))
        .route(&address::comment_act("{id}", "{act}"), axum::routing::post(one_comment::post))
        .route("/{section}/{slug}", get(pages::page).post(comment_form::post))
        .fallback_service(get(pages::page).with_state(served.clone()))
        .with_state(served)
        .merge(web::routes().with_state(app.clone()))
        .merge(static_files::routes(&leptos))
        .layer(of_size(MAX_BODY_BYTES))
        .merge(stories)
        // Pictures are long, and count for themselves how much comes and how fast.
        .merge(web::uploads().with_state(app.clone()))
        .layer(of_answers)
        // An answer that might be compressed has room for a compressor, 5 KB, whether it is or not.
        .merge(web::streams().with_state(app.clone()))
        .layer(of_all);
    PageCaching::new(site, app)
}

/// Text is compressed on its way out, quickly; fonts and pictures are compressed already.
fn compression() -> CompressionLayer<impl Predicate> {
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(4))
        .compress_when(DefaultPredicate::new().and(NotForContentType::const_new("font/")))
}
