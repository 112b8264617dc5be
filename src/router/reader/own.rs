//! `/reader`: the reader's own page.

use super::{Asking, Served, field, fields, lead, no_form, pages, private};
use crate::{
    model::address::reader,
    server::{
        error::Failure,
        readers::{own::rename as keep_name, page::own_page},
    },
    sheet::reader::own::{Rejected, own},
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, request::Parts},
    response::Response,
};

/// The page.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    match Asking::of(served, parts).await {
        Ok(asking) => answer(&asking, Rejected::default()).await,
        Err(response) => *response,
    }
}

/// Keeps a name, or shows the page again.
pub(super) async fn rename(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let typed = field(&fields, "name");
    match keep_name(&asking.served.app, &asking.present, &typed).await {
        Ok(()) => lead(reader::READER, None),
        Err(Failure::Refused(error)) if error.field().is_some() => {
            answer(&asking, Rejected { typed, error: Some(error) }).await
        }
        Err(failure) => asking.fault(failure),
    }
}

/// The page, with what was typed and not accepted.
pub(super) async fn answer(asking: &Asking, rejected: Rejected) -> Response {
    let status = rejected.error.as_ref().map_or(StatusCode::OK, pages::status);
    let before = asking.before().and_then(|place| place.parse().ok());
    match own_page(&asking.served.app, &asking.present, before).await {
        Ok(page) => private(status, own(page, rejected, &asking.site, &asking.served.styles)),
        Err(failure) => asking.fault(failure),
    }
}
