//! Answers to whoever has an answer already (RFC 9110 §13): nothing, if nothing has changed.

use crate::{
    model::moment::UtcMillis,
    server::{
        error::Failure,
        feeds::{Document, KEEP_MINUTES, dates},
        middleware::request_log::request_id,
    },
};
use axum::{
    http::{
        Extensions, HeaderMap, StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED},
    },
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// The document, or 304 for who has it.
pub(super) fn answer(asked: &HeaderMap, content_type: &str, document: Document) -> Response {
    let Document { bytes, changed_at } = document;
    let tag = tag(&bytes);
    let mut headers = vec![(ETAG, tag.clone()), (CACHE_CONTROL, format!("public, max-age={}", KEEP_MINUTES * 60))];
    headers.extend(changed_at.map(|at| (LAST_MODIFIED, dates::http(at))));
    let known = is_known(asked, &tag, changed_at);
    let mut answer = if known { StatusCode::NOT_MODIFIED.into_response() } else { bytes.into_response() };
    if !known {
        headers.push((CONTENT_TYPE, content_type.to_owned()));
    }
    let headers = headers.into_iter().filter_map(|(name, value)| Some((name, value.parse().ok()?)));
    answer.headers_mut().extend(headers.collect::<HeaderMap>());
    answer
}

/// No document: a machine is told so in a line.
pub(super) fn refusal(failure: Failure, extensions: &Extensions) -> Response {
    let error = failure.answer(request_id(extensions));
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let line = if status == StatusCode::NOT_FOUND {
        "there is nothing at this address\n"
    } else {
        "this cannot be answered now\n"
    };
    (status, [(CACHE_CONTROL, "no-cache")], line).into_response()
}

/// Weak, since the same document goes out compressed in several ways.
fn tag(bytes: &[u8]) -> String {
    let hash = Sha256::digest(bytes);
    let beginning: Vec<u8> = hash.iter().copied().take(12).collect();
    format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(beginning))
}

/// A tag counts more than a time (§13.2.2): a story that was withdrawn makes a document other but not newer.
fn is_known(asked: &HeaderMap, tag: &str, changed_at: Option<UtcMillis>) -> bool {
    if asked.contains_key(IF_NONE_MATCH) {
        let known = asked.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
        let opaque = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
        return known.flat_map(|tags| tags.split(',')).any(|known| known.trim() == "*" || opaque(known) == opaque(tag));
    }
    let since = asked.get(IF_MODIFIED_SINCE).and_then(|value| dates::read_http(value.to_str().ok()?));
    // HTTP has whole seconds.
    since.zip(changed_at).is_some_and(|(since, changed)| changed.0.div_euclid(1000) <= since.0.div_euclid(1000))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_known_with(name: axum::http::HeaderName, value: &str) -> bool {
        let asked = HeaderMap::from_iter([(name, value.parse().unwrap())]);
        is_known(&asked, "W/\"a\"", Some(UtcMillis(1_734_933_600_500)))
    }

    #[test]
    fn who_has_the_document_is_told_so() {
        for known in ["W/\"a\"", "\"a\"", "\"x\", W/\"a\"", "*"] {
            assert!(is_known_with(IF_NONE_MATCH, known), "{known}");
        }
        for other in ["\"b\"", "W/\"aa\"", "a", ""] {
            assert!(!is_known_with(IF_NONE_MATCH, other), "{other}");
        }
        assert!(is_known_with(IF_MODIFIED_SINCE, "Mon, 23 Dec 2024 06:00:00 GMT"));
        assert!(!is_known_with(IF_MODIFIED_SINCE, "Mon, 23 Dec 2024 05:59:59 GMT"));
        assert!(!is_known_with(IF_MODIFIED_SINCE, "long ago"));
    }

    #[test]
    fn a_tag_counts_more_than_a_time() {
        let asked = HeaderMap::from_iter([
            (IF_NONE_MATCH, "\"other\"".parse().unwrap()),
            (IF_MODIFIED_SINCE, "Mon, 23 Dec 2030 06:00:00 GMT".parse().unwrap()),
        ]);
        assert!(!is_known(&asked, "W/\"a\"", Some(UtcMillis(0))));
    }
}
