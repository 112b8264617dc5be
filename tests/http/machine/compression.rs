//! `Accept-Encoding`

use crate::{page::Page, paper::stories, site::TestSite};
use axum::{
    body::Body,
    http::{Request, header::ACCEPT_ENCODING},
};

async fn ask(site: &TestSite, path: &str, encoding: &str) -> Page {
    let request = Request::get(path).header(ACCEPT_ENCODING, encoding).body(Body::empty()).unwrap();
    site.send(request).await
}

#[tokio::test(flavor = "multi_thread")]
async fn text_is_compressed_for_those_who_ask() {
    let site = TestSite::with_files(|_| {}, &[("pkg/a.css", "a{color:red}".repeat(500).as_bytes())], false).await;
    site.publish(&stories("world", 20)).await;
    for path in ["/", "/world/world-1", "/api/v1/sheet/get_sheet?at=/", "/pkg/a.css"] {
        let plain = site.get(path).await;
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        for (asked, given) in
            [("gzip", "gzip"), ("br", "br"), ("gzip, deflate, br", "br"), ("zstd", ""), ("identity", "")]
        {
            let answer = ask(&site, path, asked).await;
            assert_eq!((answer.status.as_u16(), answer.header("content-encoding")), (200, given), "{path} {asked}");
            assert!(answer.header("vary").to_lowercase().contains("accept-encoding"), "{path} {asked}");
            if !given.is_empty() {
                assert!(answer.bytes.len() < plain.bytes.len() / 2, "{path} {asked}: {}", answer.bytes.len());
            }
        }
        assert!(ask(&site, path, "gzip").await.bytes.starts_with(b"\x1f\x8b"), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fonts_and_pictures_are_not_compressed_again() {
    let bytes = vec![0; 5000];
    let files = [("fonts/a.woff2", bytes.as_slice()), ("a.png", bytes.as_slice())];
    let site = TestSite::with_files(|_| {}, &files, false).await;
    for path in ["/fonts/a.woff2", "/a.png"] {
        let answer = ask(&site, path, "gzip, br").await;
        assert_eq!((answer.status.as_u16(), answer.header("content-encoding")), (200, ""), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_compressed_beforehand_is_sent_so() {
    let files = [("pkg/a.css", &b"plain"[..]), ("pkg/a.css.br", b"beforehand")];
    let site = TestSite::with_files(|_| {}, &files, false).await;
    let answer = ask(&site, "/pkg/a.css", "br").await;
    assert_eq!((answer.header("content-encoding"), answer.html()), ("br", "beforehand"));
    assert_eq!(answer.header("content-type"), "text/css");
    assert_eq!(site.get("/pkg/a.css").await.html(), "plain");
}
