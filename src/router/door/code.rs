//! `/newsroom/sign-in/code`

use super::{Served, fault, field, fields, let_in, no_form, pages, private, query, site, visitor};
use crate::{
    model::{address::newsroom, error::AppError},
    server::{
        accounts::{
            passkey::enter::may_replace_code,
            sign_in::{enter_code, owes_code},
        },
        middleware::request_log::request_id,
    },
    sheet::door::code::code as print,
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// The page, for who owes a code.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    if !owes_code(&served.app, &visitor(&served, &parts)) {
        return Redirect::to(newsroom::SIGN_IN).into_response();
    }
    answer(&served, &parts, None, field(&query(&parts), newsroom::THEN)).await
}

/// Lets in, or shows the page again.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let then = field(&fields, newsroom::THEN);
    match enter_code(&served.app, &visitor(&served, &parts), &field(&fields, "code")).await {
        Ok(cookies) => let_in(newsroom::after_sign_in(Some(&then)), cookies),
        Err(failure) => match failure.answer(request_id(&parts.extensions)) {
            // Too late, or the server was started anew: from the beginning.
            AppError::SignedOut => {
                Redirect::to(&newsroom::sign_in_then(newsroom::after_sign_in(Some(&then)))).into_response()
            }
            error @ AppError::Internal { .. } => fault(&served, error),
            error => answer(&served, &parts, Some(error), then).await,
        },
    }
}

async fn answer(served: &Served, parts: &Parts, error: Option<AppError>, then: String) -> Response {
    let status = error.as_ref().map_or(StatusCode::OK, pages::status);
    let has_passkey = match may_replace_code(&served.app, &visitor(served, parts)).await {
        Ok(has_passkey) => has_passkey,
        Err(failure) => return fault(served, failure.answer(request_id(&parts.extensions))),
    };
    match site(served, parts).await {
        Ok(site) => private(status, print(error, then, has_passkey, &site, &served.styles)),
        Err(fault) => *fault,
    }
}
