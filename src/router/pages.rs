//! Pages: the application rendered for one request.

use super::{Served, inline_scripts::by_hash};
use crate::{
    app::shell,
    i18n::Texts,
    model::{address, canonical::canonical, error::AppError, sheet::Head, site::ReturnedComment},
    press::sheet_with,
    server::{
        error::Failure,
        middleware::{
            request_log::request_id,
            security_headers::{Framing, page_policy},
        },
        state::{AppState, Questions},
        web::error_page::error_page,
    },
    sheet::frame::frame,
};
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION, X_FRAME_OPTIONS},
    },
    response::{Html, IntoResponse, Response},
};
use leptos::{nonce::Nonce, prelude::*};
use leptos_axum::render_app_async_with_context;

/// Tells search engines what to leave out.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// Tells browsers where it stands which pages they may get ahead (`machine::SPECULATION`, in quotation marks).
const SPECULATION: (HeaderName, &str) = (HeaderName::from_static("speculation-rules"), "\"/speculation.json\"");

/// Any page.
pub(super) async fn page(State(served): State<Served>, request: Request) -> Response {
    let path = request.uri().path();
    if let Some(right) = canonical(path) {
        let query = request.uri().query().map_or_else(String::new, |query| format!("?{query}"));
        return (StatusCode::MOVED_PERMANENTLY, [(LOCATION, right + &query)]).into_response();
    }
    let at = request.uri().path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
    render(served, at, None, request).await
}

/// The page at an address, with a form that came back.
pub(super) async fn render(
    served: Served,
    at: String,
    returned: Option<ReturnedComment>,
    request: Request<Body>,
) -> Response {
    let Served { app, leptos, scripts, styles } = served;
    let path = request.uri().path().to_owned();
    let id = request_id(request.extensions()).to_owned();
    let in_newsroom = address::is_in_newsroom(&path);
    let moment = match app.at_one_moment().await {
        Ok(moment) => moment,
        Err(cause) => return trouble(Failure::from(cause).answer(&id), &app),
    };
    let came_back = returned.is_some();
    let printed = async {
        let site = moment.site().await?;
        let sheet = if in_newsroom { None } else { Some(sheet_with(&moment, &site, &at, returned).await?) };
        Ok::<_, Failure>((site, sheet))
    };
    let printed = printed.await;
    let (shared, questions) = (moment.trail.shared(), moment.store.questions());
    // The reading connection is free for the next page while this one is put together.
    drop(moment);
    let (site, sheet) = match printed {
        Ok(printed) => printed,
        Err(failure) => {
            let mut answer = trouble(failure.answer(&id), &app);
            if answer.status() == StatusCode::MOVED_PERMANENTLY {
                answer.extensions_mut().insert(shared);
            }
            return answer;
        }
    };
    let status = sheet.as_ref().and_then(|sheet| sheet.error.as_ref()).map_or(StatusCode::OK, status);
    let framing = match &sheet {
        None => Framing::Newsroom,
        Some(_) if address::newsroom::is_preview(&path) => Framing::Preview,
        Some(_) => Framing::Paper,
    };
    let is_shared = framing == Framing::Paper && !came_back;
    let texts = Texts(site.locale);
    let head = match &sheet {
        Some(sheet) => sheet.head.clone(),
        None => Head { title: texts.newsroom_heading().to_owned(), ..Head::default() },
    };
    let is_unlisted = head.shared.is_unlisted;
    let frame = frame(&site, &path);
    let connect = live_reload(&leptos);
    let keep = keep(&app, is_shared);
    let nonce = Nonce::new();
    let context = {
        let nonce = nonce.clone();
        move || {
            provide_context(nonce.clone());
            provide_context(app.clone());
            provide_context(texts);
            provide_context(head.clone());
            if let Some(sheet) = &sheet {
                provide_context(sheet.clone());
            }
            provide_context(frame.clone());
            provide_context(scripts.clone());
            if in_newsroom {
                provide_context(styles.clone());
            }
        }
    };
    let rendered = render_app_async_with_context(context, move || shell(leptos.clone()))(request).await;
    let (mut parts, body) = rendered.into_parts();
    let Ok(html) = to_bytes(body, usize::MAX).await else {
        return error_page(texts, &id);
    };
    let (html, scripts) = by_hash(&html, &nonce);
    parts.status = status;
    let headers = &mut parts.headers;
    headers.extend(
        HeaderValue::try_from(page_policy(framing, &scripts, &connect)).ok().map(|it| (CONTENT_SECURITY_POLICY, it)),
    );
    headers.extend(HeaderValue::try_from(keep).ok().map(|it| (CACHE_CONTROL, it)));
    if framing == Framing::Preview {
        headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
    }
    if !in_newsroom {
        headers.insert(SPECULATION.0, HeaderValue::from_static(SPECULATION.1));
    }
    if in_newsroom || is_unlisted {
        headers.insert(ROBOTS, HeaderValue::from_static("noindex"));
    }
    parts.extensions.insert(Questions(questions));
    if is_shared {
        parts.extensions.insert(shared);
    }
    Response::from_parts(parts, Body::from(html))
}

/// How long others may keep a page. A browser asks each time whether it has changed; what is for one reader, nobody keeps.
fn keep(app: &AppState, is_shared: bool) -> String {
    let seconds = app.config.cache.shared_seconds;
    if is_shared {
        format!("public, max-age=0, s-maxage={seconds}, stale-while-revalidate={}", seconds.saturating_mul(5))
    } else {
        "private, no-store".to_owned()
    }
}

/// The status that belongs to an error.
pub(super) fn status(error: &AppError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A page without code that knows who asks: it is nobody else's, so nobody keeps it.
pub(super) fn private(status: StatusCode, html: String) -> Response {
    let mut response = (status, Html(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.extend(
        HeaderValue::try_from(page_policy(Framing::Paper, "", "")).ok().map(|policy| (CONTENT_SECURITY_POLICY, policy)),
    );
    response
}

/// A page that cannot be printed: it has moved, or the fault is ours.
pub(super) fn trouble(error: AppError, app: &AppState) -> Response {
    let texts = Texts(app.config.site.language);
    match error {
        AppError::Moved { to } => (StatusCode::MOVED_PERMANENTLY, [(LOCATION, to)]).into_response(),
        AppError::Internal { id } => error_page(texts, &id),
        _ => error_page(texts, ""),
    }
}

/// While developing, the page listens to cargo-leptos for changes.
fn live_reload(leptos: &LeptosOptions) -> String {
    if std::env::var_os("LEPTOS_WATCH").is_some() {
        format!(" ws://{}:{}", leptos.site_addr.ip(), leptos.reload_port)
    } else {
        String::new()
    }
}
