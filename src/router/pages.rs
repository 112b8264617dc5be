//! Pages: the application rendered for one request.

use super::Served;
use crate::{
    app::shell,
    i18n::Texts,
    model::{address, canonical::canonical, error::AppError, sheet::Head, site::PageStart, site::RejectedComment},
    press::sheet_at,
    server::{
        error::Failure,
        middleware::{request_log::request_id, security_headers::page_policy},
        state::AppState,
        web::error_page::error_page,
    },
    sheet::frame::frame,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, LOCATION},
    },
    response::{IntoResponse, Response},
};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::{ResponseOptions, render_app_async_with_context};

/// Tells search engines what to leave out.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

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
    rejected: Option<RejectedComment>,
    request: Request<Body>,
) -> Response {
    let Served { app, leptos, scripts } = served;
    let path = request.uri().path().to_owned();
    let in_newsroom = address::is_in_newsroom(&path);
    let printed = async {
        let site = app.site().await?;
        let sheet = if in_newsroom { None } else { Some(sheet_at(&app, &site, &at).await?) };
        Ok::<_, Failure>((site, sheet))
    };
    let (site, sheet) = match printed.await {
        Ok(printed) => printed,
        Err(failure) => {
            return trouble(failure.answer(request_id(request.extensions())), &app);
        }
    };
    let status = sheet.as_ref().and_then(|sheet| sheet.error.as_ref()).map(status);
    let texts = Texts(site.locale);
    let head = match &sheet {
        Some(sheet) => sheet.head.clone(),
        None => Head { title: texts.newsroom_heading().to_owned(), ..Head::default() },
    };
    let is_unlisted = head.shared.is_unlisted;
    let start = PageStart { locale: site.locale, build: app.build.to_string(), rejected, sheet };
    let frame = frame(&site, &path);
    let connect = live_reload(&leptos);
    let context = move || {
        provide_context(app.clone());
        provide_context(texts);
        provide_context(head.clone());
        provide_context(start.clone());
        provide_context(frame.clone());
        provide_context(scripts.clone());
        let (Some(response), Some(nonce)) = (use_context::<ResponseOptions>(), use_nonce()) else { return };
        if let Ok(policy) = HeaderValue::try_from(page_policy(&nonce, &connect)) {
            response.insert_header(CONTENT_SECURITY_POLICY, policy);
        }
        // The nonce is of this answer alone.
        response.insert_header(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        if in_newsroom || is_unlisted {
            response.insert_header(ROBOTS, HeaderValue::from_static("noindex"));
        }
        if let Some(status) = status {
            response.set_status(status);
        }
    };
    render_app_async_with_context(context, move || shell(leptos.clone()))(request).await.into_response()
}

/// The status that belongs to an error.
pub(super) fn status(error: &AppError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// A page that cannot be printed: it has moved, or the fault is ours.
pub(super) fn trouble(error: AppError, app: &AppState) -> Response {
    let texts = Texts(app.config.site.language);
    match error {
        AppError::Moved { section, slug } => {
            (StatusCode::MOVED_PERMANENTLY, [(LOCATION, address::article(&section, &slug))]).into_response()
        }
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
