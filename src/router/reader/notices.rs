//! `/reader/notices`

use super::{Asking, Served, field, fields, lead, no_form, private};
use crate::{
    model::{address::reader, error::AppError, reader::NoticeId},
    server::readers::page::{notices as told, see},
    sheet::reader::notices::notices,
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, request::Parts},
    response::Response,
};

/// The page.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let before = asking.before().and_then(|id| id.parse().ok()).map(NoticeId);
    match told(&asking.served.app, &asking.present, before).await {
        Ok(page) => private(StatusCode::OK, notices(page, &asking.site, &asking.served.styles)),
        Err(failure) => asking.fault(failure),
    }
}

/// The reader has seen what there is.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let Ok(last) = field(&fields, "last").parse() else { return asking.fault(AppError::Malformed.into()) };
    match see(&asking.served.app, &asking.present, NoticeId(last)).await {
        Ok(()) => lead(reader::NOTICES, None),
        Err(failure) => asking.fault(failure),
    }
}
