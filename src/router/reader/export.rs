//! `/reader/export.json`

use super::{Asking, Served};
use crate::server::readers::page::export;
use axum::{
    extract::State,
    http::{
        header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
        request::Parts,
    },
    response::{IntoResponse, Response},
};

/// All that is kept of the reader, as a file.
pub(super) async fn file(State(served): State<Served>, parts: Parts) -> Response {
    let asking = match Asking::of(served, parts).await {
        Ok(asking) => asking,
        Err(response) => return *response,
    };
    match export(&asking.served.app, &asking.present).await {
        Ok(json) => {
            let headers = [
                (CONTENT_TYPE, "application/json"),
                (CONTENT_DISPOSITION, "attachment; filename=\"reader.json\""),
                (CACHE_CONTROL, "private, no-store"),
            ];
            (headers, json).into_response()
        }
        Err(failure) => asking.fault(failure),
    }
}
