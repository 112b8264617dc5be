//! Writes come from our own pages only.
//!
//! A browser says where a request comes from (`Sec-Fetch-Site`, W3C Fetch Metadata; older ones `Origin`, RFC 6454), and a page of
//! another site cannot make it lie. So forms need no token, and pages can be the same for everybody.

use axum::{
    extract::Request,
    http::{
        HeaderMap, Method, StatusCode, Uri,
        header::{HOST, ORIGIN},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Refuses a write that a page of another site sent.
pub async fn same_origin(request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if reads || is_ours(request.headers()) {
        return next.run(request).await;
    }
    tracing::warn!(path = request.uri().path(), "refused a write from another origin");
    (StatusCode::FORBIDDEN, "this request did not come from a page of this site\n").into_response()
}

fn is_ours(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let (Some(origin), Some(host)) = (text(ORIGIN.as_str()), text(HOST.as_str())) else {
        return false;
    };
    origin.parse::<Uri>().is_ok_and(|origin| origin.authority().is_some_and(|authority| authority.as_str() == host))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(headers: &[(&'static str, &'static str)]) -> bool {
        is_ours(&headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect())
    }

    #[test]
    fn a_write_must_say_that_it_comes_from_here() {
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(ours(&[("origin", "https://paper.example"), ("host", "paper.example")]));
        assert!(ours(&[("origin", "http://127.0.0.1:3000"), ("host", "127.0.0.1:3000")]));
        assert!(!ours(&[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://paper.example"),
            ("host", "paper.example")
        ]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
        assert!(!ours(&[("origin", "https://other.example"), ("host", "paper.example")]));
        assert!(!ours(&[("origin", "null"), ("host", "paper.example")]));
        assert!(!ours(&[("host", "paper.example")]));
        assert!(!ours(&[]));
    }
}
