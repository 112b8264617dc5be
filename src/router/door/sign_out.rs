//! `/newsroom/sign-out`

use super::{Served, address_of, fault};
use crate::{
    model::address::newsroom,
    server::{accounts::session::sign_out, middleware::request_log::request_id},
};
use axum::{
    extract::State,
    http::{header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// Ends the session. Nothing of the newsroom is kept by a browser, so there is nothing to clear.
pub(super) async fn post(State(served): State<Served>, parts: Parts) -> Response {
    match sign_out(&served.app, &parts.headers, address_of(&parts)).await {
        Ok(cookie) => {
            let mut response = Redirect::to(newsroom::SIGN_IN).into_response();
            let headers = response.headers_mut();
            headers.extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            response
        }
        Err(failure) => fault(&served, failure.answer(request_id(&parts.extensions))),
    }
}
