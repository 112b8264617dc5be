//! Forms as they come over the line.

use axum::http::{HeaderMap, header::CONTENT_TYPE};

/// Whether the body is an ordinary form.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"application/x-www-form-urlencoded"))
}

/// Whether a form's text is whole. Its readers put U+FFFD in place of what is broken, and that would be kept for ever.
pub(super) fn is_utf8(body: &[u8]) -> bool {
    percent_encoding::percent_decode(body).decode_utf8().is_ok()
}
