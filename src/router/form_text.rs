//! Forms as they come over the line.

use axum::{
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};

/// Whether the body is an ordinary form.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"))
}

/// Whether a form's text is whole. Its readers put U+FFFD in place of what is broken, and that would be kept for ever.
pub(super) fn is_utf8(body: &[u8]) -> bool {
    percent_encoding::percent_decode(body).decode_utf8().is_ok()
}

/// The fields of a form, if it is one and its text is whole.
pub(super) fn fields(headers: &HeaderMap, body: &[u8]) -> Option<Vec<(String, String)>> {
    (is_form(headers) && is_utf8(body)).then(|| form_urlencoded::parse(body).into_owned().collect())
}

/// The answer to what is no form.
pub(super) fn no_form() -> Response {
    (StatusCode::BAD_REQUEST, "this takes an ordinary form in UTF-8\n").into_response()
}
