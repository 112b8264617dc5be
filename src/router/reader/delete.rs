//! `/reader/delete`

use super::{Asking, Served, field, fields, no_form, private};
use crate::{
    model::error::AppError,
    server::readers::own::delete as forget,
    sheet::reader::{delete::delete, told},
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, header::SET_COOKIE, request::Parts},
    response::Response,
};

/// The page.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    match Asking::of(served, parts).await {
        Ok(asking) if asking.present.known().is_some() => {
            private(StatusCode::OK, delete(&asking.site, &asking.served.styles))
        }
        Ok(asking) => asking.fault(AppError::Forbidden.into()),
        Err(response) => *response,
    }
}

/// Forgets the reader.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let with_comments = match &*field(&fields, "comments") {
        "stay" => false,
        "go" => true,
        _ => return asking.fault(AppError::Malformed.into()),
    };
    match forget(&asking.served.app, &asking.present, with_comments).await {
        Ok(cookie) => {
            let texts = asking.texts();
            let words = if with_comments { texts.reader_deleted_all() } else { texts.reader_deleted() };
            let page = told(texts.reader_delete_heading(), words, &asking.site, &asking.served.styles);
            let mut response = private(StatusCode::OK, page);
            response.headers_mut().extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            response
        }
        Err(failure) => asking.fault(failure),
    }
}
