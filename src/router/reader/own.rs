//! `/reader`: the reader's own page.

use super::{Asking, Served, field, fields, lead, no_form, pages, private};
use crate::{
    model::{
        address::reader,
        reader::{OwnAccount, OwnPage},
    },
    server::{
        error::Failure,
        readers::{link::is_offered, own::rename as keep_name},
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
    let account = asking
        .present
        .account()
        .map(|reader| OwnAccount { name: reader.name.clone(), mail: reader.email.clone().unwrap_or_default() });
    let page =
        OwnPage { account, is_known: asking.present.known().is_some(), is_offered: is_offered(&asking.served.app) };
    private(status, own(page, rejected, &asking.site, &asking.served.styles))
}
