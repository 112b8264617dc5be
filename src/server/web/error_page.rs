//! The page for our own faults. It needs no store, no style sheet and no renderer: whatever broke, it can be shown.

use crate::i18n::Texts;
use axum::{
    http::{StatusCode, header::CACHE_CONTROL},
    response::{Html, IntoResponse, Response},
};

/// A page with status 500 that names the fault's number, if there is one.
pub fn error_page(texts: Texts, request_id: &str) -> Response {
    let reference = if request_id.is_empty() { String::new() } else { texts.error_internal_reference(request_id) };
    let page = format!(
        "<!DOCTYPE html><html lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{heading}</title></head>\
         <body><main><h1>{heading}</h1><p>{}</p><p>{reference}</p><p><a href=\"/\">{}</a></p></main></body></html>",
        texts.language(),
        texts.error_internal(),
        texts.not_found_to_front(),
        heading = texts.error_internal_heading(),
    );
    (StatusCode::INTERNAL_SERVER_ERROR, [(CACHE_CONTROL, "no-store")], Html(page)).into_response()
}
