//! The door of the newsroom: plain pages and plain forms, one file a page. Nothing of it is kept by anybody.

mod code;
mod forgotten;
mod join;
mod passkey;
mod sign_in;
mod sign_out;

use super::{Served, form_text, pages};
use crate::{
    model::{address::newsroom, error::AppError, site::Site},
    server::{
        accounts::Visitor,
        error::Failure,
        middleware::{
            client_address::ClientAddress,
            request_log::request_id,
            security_headers::{Framing, page_policy},
        },
    },
};
use axum::{
    Router,
    http::{
        HeaderName, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, SET_COOKIE},
        request::Parts,
    },
    response::{Html, IntoResponse, Redirect, Response},
    routing::{get, post},
};
use std::net::IpAddr;

/// The addresses of this module.
pub(super) fn routes() -> Router<Served> {
    Router::new()
        .route(newsroom::SIGN_IN, get(sign_in::page).post(sign_in::post))
        .route(newsroom::CODE, get(code::page).post(code::post))
        .route(newsroom::PASSKEY, get(passkey::page).post(passkey::post))
        .route(newsroom::PASSKEY_QUESTION, post(passkey::question))
        .route(newsroom::FORGOTTEN, get(forgotten::page).post(forgotten::post))
        .route(newsroom::SIGN_OUT, post(sign_out::post))
        .route(&newsroom::join("{token}"), get(join::page).post(join::post))
}

/// A page of the door.
fn shown(status: StatusCode, html: String) -> Response {
    let mut response = (status, Html(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
    headers.extend(
        HeaderValue::try_from(page_policy(Framing::Paper, "", "")).ok().map(|policy| (CONTENT_SECURITY_POLICY, policy)),
    );
    response
}

/// The site, or the page for our own faults.
async fn site(served: &Served, parts: &Parts) -> Result<Site, Box<Response>> {
    let site = served.app.site().await.map_err(Failure::from);
    site.map_err(|failure| fault(served, failure.answer(request_id(&parts.extensions))).into())
}

/// What cannot be told on a page of the door.
fn fault(served: &Served, error: AppError) -> Response {
    pages::trouble(error, &served.app)
}

/// Leads on, with new cookies.
fn let_in(to: &str, cookies: Vec<HeaderValue>) -> Response {
    let mut response = Redirect::to(to).into_response();
    for cookie in cookies {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The fields of a form, if its text is whole.
fn fields(parts: &Parts, bytes: &[u8]) -> Option<Vec<(String, String)>> {
    let is_whole = form_text::is_form(&parts.headers) && form_text::is_utf8(bytes);
    is_whole.then(|| form_urlencoded::parse(bytes).into_owned().collect())
}

/// The answer to what is no form.
fn no_form() -> Response {
    (StatusCode::BAD_REQUEST, "this takes an ordinary form in UTF-8\n").into_response()
}

fn field(fields: &[(String, String)], name: &str) -> String {
    fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).unwrap_or_default()
}

/// What the address asks.
fn query(parts: &Parts) -> Vec<(String, String)> {
    form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect()
}

fn visitor(served: &Served, parts: &Parts) -> Visitor {
    Visitor::of(&served.app, &parts.headers, address_of(parts))
}

fn address_of(parts: &Parts) -> IpAddr {
    ClientAddress::of(&parts.extensions)
}
