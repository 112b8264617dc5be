//! `/newsroom/sign-in`

use super::{Served, address_of, fault, field, fields, no_form, pages, shown, site};
use crate::{
    model::{address::newsroom, newsroom::door::SignInForm},
    server::{
        accounts::{
            present,
            sign_in::{Visitor, sign_in},
        },
        error::Failure,
        middleware::request_log::request_id,
    },
    sheet::door::sign_in::{SignInPage, sign_in as print},
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, header::SET_COOKIE, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// The page; who is in already goes on.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    let asked: Vec<_> = form_urlencoded::parse(parts.uri.query().unwrap_or_default().as_bytes()).into_owned().collect();
    let then = field(&asked, newsroom::THEN);
    match present(&served.app, &parts.headers).await {
        Ok(_) => return Redirect::to(newsroom::after_sign_in(Some(&then))).into_response(),
        Err(Failure::Refused(_)) => {}
        Err(failure) => return fault(&served, &parts, failure),
    }
    let is_chosen = asked.iter().any(|(key, _)| key == newsroom::CHOSEN);
    answer(&served, &parts, StatusCode::OK, SignInPage { then, is_chosen, ..SignInPage::default() }).await
}

/// Lets in, or shows the page again.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts, &bytes) else { return no_form() };
    let form = SignInForm { email: field(&fields, "email"), password: field(&fields, "password") };
    let then = field(&fields, newsroom::THEN);
    let visitor = Visitor::of(&parts.headers, address_of(&parts));
    match sign_in(&served.app, &visitor, &form).await {
        Ok(signed_in) => {
            let mut response = Redirect::to(newsroom::after_sign_in(Some(&then))).into_response();
            for cookie in signed_in.cookies {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            response
        }
        Err(failure) => {
            let error = failure.answer(request_id(&parts.extensions));
            let status = pages::status(&error);
            let page = SignInPage { email: form.email, error: Some(error), then, is_chosen: false };
            answer(&served, &parts, status, page).await
        }
    }
}

async fn answer(served: &Served, parts: &Parts, status: StatusCode, page: SignInPage) -> Response {
    match site(served, parts).await {
        Ok(site) => shown(status, print(page, &site, &served.styles)),
        Err(fault) => *fault,
    }
}
