//! Feeds and sitemaps for who has them already.

use crate::{page::Page, paper::story, site::TestSite, told::told};
use axum::{
    body::Body,
    http::{Method, Request},
};

const PATHS: [&str; 8] = [
    "/feed.xml",
    "/world/feed.atom",
    "/topic/rashiya/feed.json",
    "/author/mitu/feed.xml",
    "/sitemap.xml",
    "/sitemap/pages.xml",
    "/sitemap/2024-12.xml",
    "/news-sitemap.xml",
];

async fn ask(site: &TestSite, method: Method, path: &str, name: &str, value: &str) -> Page {
    site.send(Request::builder().method(method).uri(path).header(name, value).body(Body::empty()).unwrap()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_it_is_told_that_nothing_has_changed() {
    let site = told().await;
    for path in PATHS {
        let first = site.get(path).await;
        assert_eq!((first.status.as_u16(), first.header("cache-control")), (200, "public, max-age=300"), "{path}");
        for (name, value) in
            [("if-none-match", first.header("etag")), ("if-modified-since", first.header("last-modified"))]
        {
            assert!(!value.is_empty(), "{path} has no answer to {name}");
            let again = ask(&site, Method::GET, path, name, value).await;
            assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0), "{path} {name}");
            for kept in ["etag", "last-modified", "cache-control"] {
                assert_eq!(again.header(kept), first.header(kept), "{path} {kept}");
            }
        }
        let other = ask(&site, Method::GET, path, "if-none-match", "\"other\"").await;
        assert_eq!((other.status.as_u16(), other.bytes), (200, first.bytes), "{path}");
        let older = ask(&site, Method::GET, path, "if-modified-since", "Sun, 01 Dec 2024 00:00:00 GMT").await;
        assert_eq!(older.status, 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_story_makes_another_document() {
    let site = told().await;
    let before = site.get("/feed.xml").await;
    site.publish(&[story("world", "newest", 1)]).await;
    let after = ask(&site, Method::GET, "/feed.xml", "if-none-match", before.header("etag")).await;
    assert_eq!(after.status, 200);
    assert_ne!(after.header("etag"), before.header("etag"));
    assert_eq!(after.header("last-modified"), "Mon, 23 Dec 2024 05:59:00 GMT");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_request_gets_the_head_only_and_text_is_compressed() {
    let site = told().await;
    for path in PATHS {
        let whole = site.get(path).await;
        let head = ask(&site, Method::HEAD, path, "accept", "*/*").await;
        assert_eq!((head.status.as_u16(), head.bytes.len()), (200, 0), "{path}");
        for name in ["etag", "last-modified", "content-type"] {
            assert_eq!(head.header(name), whole.header(name), "{path} {name}");
        }
        for encoding in ["gzip", "br"] {
            let small = ask(&site, Method::GET, path, "accept-encoding", encoding).await;
            assert_eq!(small.header("content-encoding"), encoding, "{path}");
            assert_eq!(small.header("etag"), whole.header("etag"), "{path}");
        }
    }
}
