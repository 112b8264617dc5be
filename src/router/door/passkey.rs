//! `/newsroom/sign-in/passkey`: coming in with a passkey.

use super::{Served, fault, field, fields, let_in, no_form, pages, sign_in, visitor};
use crate::{
    model::{address::newsroom, error::AppError},
    server::{
        accounts::passkey::enter::{ask, enter},
        middleware::request_log::request_id,
    },
    sheet::door::sign_in::SignInPage,
};
use axum::{
    body::Bytes,
    extract::State,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_TYPE, SET_COOKIE},
        request::Parts,
    },
    response::{IntoResponse, Redirect, Response},
};

/// What the browser is asked, as JSON.
pub(super) async fn question(State(served): State<Served>, parts: Parts) -> Response {
    match ask(&served.app, &visitor(&served, &parts)).await {
        Ok((question, cookie)) => {
            let mut response = question.into_response();
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
            headers.extend(cookie.map(|cookie| (SET_COOKIE, cookie)));
            response
        }
        Err(failure) => pages::status(&failure.answer(request_id(&parts.extensions))).into_response(),
    }
}

/// Nobody sends this form without its script; who comes here is led to the door.
pub(super) async fn page() -> Redirect {
    Redirect::to(newsroom::SIGN_IN)
}

/// Lets in, or shows the door again.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let then = field(&fields, newsroom::THEN);
    match enter(&served.app, &visitor(&served, &parts), &field(&fields, "answer")).await {
        Ok(cookies) => let_in(newsroom::after_sign_in(Some(&then)), cookies),
        Err(failure) => match failure.answer(request_id(&parts.extensions)) {
            error @ AppError::Internal { .. } => fault(&served, error),
            error => {
                let status = pages::status(&error);
                let page = SignInPage { passkey_error: Some(error), then, ..SignInPage::default() };
                sign_in::answer(&served, &parts, status, page).await
            }
        },
    }
}
