//! `/newsroom` and what lies below it: for members who are signed in; everybody else is led to the door.

use super::{Served, pages};
use crate::{
    model::{address::newsroom, error::AppError},
    server::{accounts::present, error::Failure, middleware::request_log::request_id},
};
use axum::{
    extract::{Request, State},
    http::header::CACHE_CONTROL,
    response::{IntoResponse, Redirect, Response},
};

/// Any page of the newsroom.
pub(super) async fn page(State(served): State<Served>, request: Request) -> Response {
    match present(&served.app, request.headers()).await {
        Ok(_) => pages::page(State(served), request).await,
        Err(Failure::Refused(AppError::SignedOut)) => {
            let wanted = request.uri().path_and_query().map_or(request.uri().path(), |wanted| wanted.as_str());
            ([(CACHE_CONTROL, "private, no-store")], Redirect::to(&newsroom::sign_in_then(wanted))).into_response()
        }
        Err(failure) => pages::trouble(failure.answer(request_id(request.extensions())), &served.app),
    }
}
