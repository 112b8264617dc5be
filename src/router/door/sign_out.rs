//! `/newsroom/sign-out`

use super::{Served, address_of, fault};
use crate::{
    model::address::newsroom,
    server::{accounts::session::sign_out, middleware::request_log::request_id},
};
use axum::{
    extract::State,
    http::{HeaderName, HeaderValue, header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// Ends the session. What the browser keeps of the newsroom goes with it.
pub(super) async fn post(State(served): State<Served>, parts: Parts) -> Response {
    match sign_out(&served.app, &parts.headers, address_of(&parts)).await {
        Ok(cookie) => {
            let mut response = Redirect::to(newsroom::SIGN_IN).into_response();
            let headers = response.headers_mut();
            headers.extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\""));
            response
        }
        Err(failure) => fault(&served, failure.answer(request_id(&parts.extensions))),
    }
}
