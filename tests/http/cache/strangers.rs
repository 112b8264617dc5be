//! Nothing of one reader gets to another.

use super::{KEPT, paper};
use axum::{body::Body, http::Request};

/// What a reader may send that others do not.
const PERSONAL: [(&str, &str); 9] = [
    ("cookie", "session=0123456789abcdef; theme=dark"),
    ("authorization", "Bearer s3cret"),
    ("user-agent", "A browser of one's own 1.0"),
    ("accept-language", "en-GB,en;q=0.9"),
    ("referer", "https://mail.example/inbox?token=s3cret"),
    ("x-forwarded-for", "203.0.113.77"),
    ("save-data", "on"),
    ("dnt", "1"),
    ("x-request-id", "proxy-4711"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_with_a_session_gets_the_same_bytes_as_one_without() {
    let (with, without) = (paper().await, paper().await);
    for path in KEPT {
        // On a site where nobody was before, whoever is known leaves no trace; on the other the page was there already.
        let asked = |path: &str| {
            let mut request = Request::get(path);
            for (name, value) in PERSONAL {
                request = request.header(name, value);
            }
            request.body(Body::empty()).unwrap()
        };
        let known = with.send(asked(path)).await;
        let unknown_after = with.get(path).await;
        let unknown = without.get(path).await;
        let known_after = without.send(asked(path)).await;
        assert_eq!(known.header("x-request-id"), "proxy-4711", "{path}");
        for (other, what) in [(&unknown_after, "after"), (&unknown, "first"), (&known_after, "known after")] {
            assert_eq!((known.status, known.html()), (other.status, other.html()), "{path} {what}");
            let headers = |page: &crate::page::Page| {
                let mut headers = page.headers.clone();
                headers.remove("x-request-id");
                headers
            };
            assert_eq!(headers(&known), headers(other), "{path} {what}");
        }
        for secret in ["0123456789abcdef", "s3cret", "203.0.113.77", "proxy-4711"] {
            assert!(!unknown_after.html().contains(secret), "{path} tells {secret}");
            assert!(!format!("{:?}", unknown_after.headers).contains(secret), "{path} tells {secret} in a header");
        }
    }
}
