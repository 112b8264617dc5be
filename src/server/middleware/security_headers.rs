//! Headers that tell a browser what our pages never do.

use crate::model::{embed::FRAME_HOSTS, first_paint};
use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// For everything that does not set its own policy: it loads nothing.
const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

static ALWAYS: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    // A browser obeys it over HTTPS only (RFC 6797 §8.1).
    (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
];

/// The inline script that every page has, as a policy names it (Content Security Policy 3, "hash-source").
static FIRST_PAINT: LazyLock<String> =
    LazyLock::new(|| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(first_paint::SCRIPT))));

/// What may stand round a page, and what in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Framing {
    /// A page of the paper stands in no frame, and frames what a reader asks for.
    Paper,
    /// The newsroom stands in no frame, and frames pages of the paper.
    Newsroom,
    /// A page of the paper that the newsroom frames.
    Preview,
}

/// The content security policy of a page with these inline scripts, named as `'sha256-…'`. `connect` are further addresses it may talk to.
pub fn page_policy(framing: Framing, scripts: &str, connect: &str) -> String {
    // Only what a reader asks for is put into a frame (`data-act="embed"`); a page comes without any.
    let frames = FRAME_HOSTS.join(" ");
    let (own, ancestors) = match framing {
        Framing::Paper => ("", "'none'"),
        Framing::Newsroom => ("'self' ", "'none'"),
        Framing::Preview => ("", "'self'"),
    };
    let first_paint = FIRST_PAINT.as_str();
    format!(
        "default-src 'none'; script-src 'self' {first_paint}{scripts} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'{connect}; frame-src {own}{frames}; manifest-src 'self'; base-uri 'none'; form-action 'self'; \
         frame-ancestors {ancestors}; object-src 'none'"
    )
}

/// Adds what a response has not said itself.
pub async fn security_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in &ALWAYS {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(HeaderValue::from_static(NOTHING));
    response
}
