//! The door of the newsroom: plain pages and plain forms, one file a page. Nothing of it is kept by anybody.

mod code;
mod forgotten;
mod join;
mod passkey;
mod sign_in;
mod sign_out;

use super::{
    Served,
    form_text::{fields, no_form},
    pages::{self, private},
};
use crate::{
    model::{address::newsroom, error::AppError, site::Site},
    server::{
        accounts::Visitor,
        error::Failure,
        middleware::{client_address::ClientAddress, request_log::request_id},
    },
};
use axum::{
    Router,
    http::{HeaderValue, header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Redirect, Response},
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
