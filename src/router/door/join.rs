//! `/newsroom/join/{token}`: choosing a password.

use super::{Served, address_of, fault, field, fields, no_form, pages, private, site};
use crate::{
    model::{address::newsroom, error::AppError},
    server::{
        accounts::{
            Doer,
            invitation::{accept, invited},
        },
        error::Failure,
        middleware::request_log::request_id,
    },
    sheet::door::join,
};
use axum::{
    body::Bytes,
    extract::{Path, State},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// The page. Looking at it uses nothing up: those who look at links before they show them do no harm.
pub(super) async fn page(State(served): State<Served>, Path(token): Path<String>, parts: Parts) -> Response {
    answer(&served, &parts, &token, None).await
}

/// Sets the password and leads to where it is used, or shows the page again.
pub(super) async fn post(
    State(served): State<Served>,
    Path(token): Path<String>,
    parts: Parts,
    bytes: Bytes,
) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let doer = Doer::stranger(address_of(&parts));
    match accept(&served.app, &doer, &token, &field(&fields, "password")).await {
        Ok(()) => Redirect::to(&newsroom::sign_in_chosen()).into_response(),
        Err(failure) => {
            let error = failure.answer(request_id(&parts.extensions));
            answer(&served, &parts, &token, Some(error)).await
        }
    }
}

async fn answer(served: &Served, parts: &Parts, token: &str, error: Option<AppError>) -> Response {
    let site = match site(served, parts).await {
        Ok(site) => site,
        Err(fault) => return *fault,
    };
    match invited(&served.app, token).await {
        Ok(member) => {
            let status = error.as_ref().map_or(StatusCode::OK, pages::status);
            private(status, join::join(&member, token, error, &site, &served.styles))
        }
        Err(Failure::Refused(_)) => private(StatusCode::NOT_FOUND, join::lost(&site, &served.styles)),
        Err(failure) => fault(served, failure.answer(request_id(&parts.extensions))),
    }
}
