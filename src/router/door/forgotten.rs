//! `/newsroom/forgotten`

use super::{Served, address_of, field, fields, no_form, pages, private, site};
use crate::{
    model::error::AppError,
    server::{accounts::forgotten::send_link, middleware::request_log::request_id},
    sheet::door::forgotten,
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, request::Parts},
    response::Response,
};

/// The page.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    answer(&served, &parts, String::new(), None).await
}

/// Sends a letter, or shows the page again.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let email = field(&fields, "email");
    match send_link(&served.app, &email, address_of(&parts)).await {
        Ok(()) => match site(&served, &parts).await {
            Ok(site) => private(StatusCode::OK, forgotten::sent(&site, &served.styles)),
            Err(fault) => *fault,
        },
        Err(failure) => {
            let error = failure.answer(request_id(&parts.extensions));
            answer(&served, &parts, email, Some(error)).await
        }
    }
}

async fn answer(served: &Served, parts: &Parts, email: String, error: Option<AppError>) -> Response {
    let status = error.as_ref().map_or(StatusCode::OK, pages::status);
    match site(served, parts).await {
        Ok(site) => private(status, forgotten::forgotten(email, error, &site, &served.styles)),
        Err(fault) => *fault,
    }
}
