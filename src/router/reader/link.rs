//! `/reader/link`: the way in.

use super::{Asking, Served, field, fields, lead, no_form, own, private};
use crate::{
    model::{address::reader, error::AppError},
    server::{
        error::Failure,
        middleware::client_address::ClientAddress,
        readers::link::{enter, opened_by, send_link},
    },
    sheet::reader::{
        link::{opens, sent},
        own::Rejected,
        told,
    },
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{StatusCode, request::Parts},
    response::Response,
};

/// Sends a letter, or shows the page again.
pub(super) async fn ask(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    let typed = field(&fields, "email");
    let from = ClientAddress::of(&asking.parts.extensions);
    match send_link(&asking.served.app, &typed, from).await {
        Ok(()) => private(StatusCode::OK, sent(&asking.site, &asking.served.styles)),
        Err(failure @ (Failure::Store(_) | Failure::Refused(AppError::NotFound))) => asking.fault(failure),
        Err(failure) => {
            let error = Some(asking.answer(failure));
            own::answer(&asking, Rejected { typed, error }).await
        }
    }
}

/// The page that a letter leads to. Looking at it uses nothing up.
pub(super) async fn page(State(served): State<Served>, Path(opener): Path<String>, parts: Parts) -> Response {
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    match opened_by(&asking.served.app, &opener).await {
        Ok(email) => {
            let keeps_guest = asking.present.known().is_some() && asking.present.account().is_none();
            private(StatusCode::OK, opens(&opener, &email, keeps_guest, &asking.site, &asking.served.styles))
        }
        Err(failure) => refused(&asking, failure),
    }
}

/// Comes in.
pub(super) async fn post(State(served): State<Served>, Path(opener): Path<String>, parts: Parts) -> Response {
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    match enter(&asking.served.app, &asking.parts.headers, &opener).await {
        Ok(cookie) => lead(reader::READER, cookie),
        Err(failure) => refused(&asking, failure),
    }
}

fn refused(asking: &Asking, failure: Failure) -> Response {
    match failure {
        Failure::Refused(AppError::Gone) => {
            let texts = asking.texts();
            let page = told(texts.reader_refused(), texts.reader_link_gone(), &asking.site, &asking.served.styles);
            private(StatusCode::GONE, page)
        }
        failure => asking.fault(failure),
    }
}
