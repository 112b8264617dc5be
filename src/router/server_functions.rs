//! Server functions over HTTP.

use super::{Served, form_text, pages};
use crate::{
    model::{address, error::AppError},
    server::{accounts::NewCookies, error::Failure, middleware::request_log::request_id, state::AppState},
};
use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, Request, State},
    http::{
        HeaderValue, Method, StatusCode,
        header::{CACHE_CONTROL, SET_COOKIE},
    },
    response::{IntoResponse, Response},
};
use leptos::prelude::provide_context;
use leptos_axum::handle_server_fns_with_context;

/// The longest error that a server function can answer with, in bytes.
const MAX_ERROR_BYTES: usize = 4096;

/// Calls the server function at this address. Errors get the status that belongs to them.
pub(super) async fn call(State(served): State<Served>, request: Request) -> Response {
    let request = match whole(request).await {
        Ok(request) => request,
        Err(refusal) => return refusal,
    };
    if request.uri().path() == address::machine::GET_SHEET {
        return sheet(served.app, request).await;
    }
    let mut response = called(served.app, request).await;
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// A page for who is here already: read as of one moment, and the same for everybody, as the page itself is.
async fn sheet(app: AppState, request: Request) -> Response {
    let moment = match app.at_one_moment().await {
        Ok(moment) => moment,
        Err(cause) => {
            let error = Failure::from(cause).answer(request_id(request.extensions()));
            return (pages::status(&error), Json(error)).into_response();
        }
    };
    let trail = moment.trail.clone();
    let mut response = called(moment, request).await;
    let keep = if response.status() == StatusCode::OK {
        response.extensions_mut().insert(trail.shared());
        // The browser asks each time; the server knows whether anything has changed.
        format!("public, max-age=0, s-maxage={}", app.config.cache.shared_seconds)
    } else {
        "no-store".to_owned()
    };
    response.headers_mut().extend(HeaderValue::try_from(keep).ok().map(|keep| (CACHE_CONTROL, keep)));
    response
}

async fn called(app: AppState, request: Request) -> Response {
    let cookies = NewCookies::default();
    let context = {
        let cookies = cookies.clone();
        move || {
            provide_context(app.clone());
            provide_context(cookies.clone());
        }
    };
    let mut response = with_status(handle_server_fns_with_context(context, request).await.into_response()).await;
    for cookie in cookies.take() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The request, if the text of its form is whole.
async fn whole(request: Request) -> Result<Request, Response> {
    if request.method() == Method::GET || !form_text::is_form(request.headers()) {
        return Ok(request);
    }
    let (parts, body) = request.into_parts();
    let bytes = Bytes::from_request(Request::from_parts(parts.clone(), body), &())
        .await
        .map_err(IntoResponse::into_response)?;
    if form_text::is_utf8(&bytes) {
        Ok(Request::from_parts(parts, Body::from(bytes)))
    } else {
        let error = AppError::Malformed;
        Err((pages::status(&error), Json(error)).into_response())
    }
}

/// Every error leaves leptos with status 500; which it is stands in the body.
async fn with_status(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MAX_ERROR_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(error) = serde_json::from_slice::<AppError>(&bytes) {
        parts.status = pages::status(&error);
    }
    Response::from_parts(parts, Body::from(bytes))
}
