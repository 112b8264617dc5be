//! `/reader/sign-out`

use super::{Asking, Served, field, fields, lead, no_form};
use crate::{model::address::reader, server::readers::own::sign_out};
use axum::{body::Bytes, extract::State, http::request::Parts, response::Response};

/// Ends this browser's session, or all.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let everywhere = !field(&fields, "everywhere").is_empty();
    match sign_out(&asking.served.app, &asking.parts.headers, &asking.present, everywhere).await {
        Ok(cookie) => lead(reader::READER, cookie),
        Err(failure) => asking.fault(failure),
    }
}
