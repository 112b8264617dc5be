//! `/newsroom/sign-in`

use super::{Served, fault, field, fields, let_in, no_form, pages, private, query, site, visitor};
use crate::{
    model::{address::newsroom, newsroom::door::SignInForm},
    server::{
        accounts::{
            passkey, present,
            sign_in::{Knocked, sign_in},
        },
        error::Failure,
        middleware::request_log::request_id,
    },
    sheet::door::sign_in::{SignInPage, sign_in as print},
};
use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// The page; who is in already goes on.
pub(super) async fn page(State(served): State<Served>, parts: Parts) -> Response {
    let asked = query(&parts);
    let then = field(&asked, newsroom::THEN);
    match present(&served.app, &parts.headers).await {
        Ok(_) => return Redirect::to(newsroom::after_sign_in(Some(&then))).into_response(),
        Err(Failure::Refused(_)) => {}
        Err(failure) => return fault(&served, failure.answer(request_id(&parts.extensions))),
    }
    let is_chosen = asked.iter().any(|(key, _)| key == newsroom::CHOSEN);
    answer(&served, &parts, StatusCode::OK, SignInPage { then, is_chosen, ..SignInPage::default() }).await
}

/// Lets in, asks for the code that is owed, or shows the page again.
pub(super) async fn post(State(served): State<Served>, parts: Parts, bytes: Bytes) -> Response {
    let Some(fields) = fields(&parts.headers, &bytes) else { return no_form() };
    let form = SignInForm { email: field(&fields, "email"), password: field(&fields, "password"), code: None };
    let then = field(&fields, newsroom::THEN);
    match sign_in(&served.app, &visitor(&served, &parts), &form).await {
        Ok(Knocked::In(cookies)) => let_in(newsroom::after_sign_in(Some(&then)), cookies),
        Ok(Knocked::OwesCode(cookies)) => let_in(&newsroom::code_then(&then), cookies),
        Err(failure) => {
            let error = failure.answer(request_id(&parts.extensions));
            let status = pages::status(&error);
            let page = SignInPage { email: form.email, error: Some(error), then, ..SignInPage::default() };
            answer(&served, &parts, status, page).await
        }
    }
}

pub(super) async fn answer(served: &Served, parts: &Parts, status: StatusCode, page: SignInPage) -> Response {
    let has_mail = !served.app.config.mail.command.is_empty();
    let page = SignInPage { has_mail, has_passkeys: passkey::enter::is_possible(&served.app), ..page };
    match site(served, parts).await {
        Ok(site) => private(status, print(page, &site, &served.styles)),
        Err(fault) => *fault,
    }
}
