//! What is handed out from what is kept, and to whom.

use super::{KEPT, paper, paper_with};
use crate::{
    page::Page,
    paper::story,
    site::{PHONE, TestSite},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header::USER_AGENT},
};
use std::{io::Read, sync::atomic::Ordering};

async fn ask(site: &TestSite, method: Method, path: &str, headers: &[(&str, &str)]) -> Page {
    let mut request = Request::builder().method(method).uri(path).header(USER_AGENT, PHONE);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    site.send(request.body(Body::empty()).unwrap()).await
}

fn decoded(page: &Page) -> Vec<u8> {
    let mut bytes = Vec::new();
    match page.header("content-encoding") {
        "br" => brotli::Decompressor::new(page.bytes.as_slice(), 4096).read_to_end(&mut bytes).unwrap(),
        "gzip" => flate2::read::GzDecoder::new(page.bytes.as_slice()).read_to_end(&mut bytes).unwrap(),
        "" => page.bytes.as_slice().read_to_end(&mut bytes).unwrap(),
        other => panic!("{other}"),
    };
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_was_read_once_needs_no_store() {
    let site = paper().await;
    let mut before = Vec::new();
    for path in KEPT {
        before.push(site.get(path).await);
    }
    site.store.close().await;
    for (path, before) in KEPT.into_iter().zip(before) {
        let again = site.get(path).await;
        assert_eq!((again.status, again.html()), (before.status, before.html()), "{path}");
        for header in
            ["content-type", "content-security-policy", "cache-control", "etag", "vary", "link", "x-robots-tag"]
        {
            assert_eq!(again.header(header), before.header(header), "{path} {header}");
        }
        assert_ne!(again.header("x-request-id"), before.header("x-request-id"), "{path}");
    }
    assert_eq!(site.get("/world/world-9").await.status, StatusCode::INTERNAL_SERVER_ERROR);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_of_compression_holds_the_same_page() {
    let site = paper().await;
    for path in KEPT {
        let plain = site.get(path).await;
        for _ in 0..2 {
            let brotli = ask(&site, Method::GET, path, &[("accept-encoding", "gzip, deflate, br, zstd")]).await;
            let gzip = ask(&site, Method::GET, path, &[("accept-encoding", "gzip, br;q=0")]).await;
            assert_eq!((brotli.header("content-encoding"), gzip.header("content-encoding")), ("br", "gzip"), "{path}");
            for packed in [&brotli, &gzip] {
                assert!(packed.bytes.len() < plain.bytes.len(), "{path}");
                assert_eq!(decoded(packed), plain.bytes, "{path}");
                assert_eq!(packed.header("vary"), "accept-encoding", "{path}");
                assert_eq!(packed.header("etag"), plain.header("etag"), "{path}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_a_page_is_not_sent_it_again() {
    let site = paper().await;
    for path in KEPT.into_iter().filter(|path| !path.starts_with("/nothing")) {
        let page = site.get(path).await;
        let tag = page.header("etag");
        assert!(tag.starts_with("W/\"") && tag.len() > 10, "{path}: {tag}");
        for encoding in ["br", "gzip", ""] {
            let headers = [("if-none-match", tag), ("accept-encoding", encoding)];
            let known = ask(&site, Method::GET, path, &headers).await;
            assert_eq!((known.status.as_u16(), known.bytes.len()), (304, 0), "{path}");
            assert_eq!(known.header("etag"), tag, "{path}");
            assert_eq!(known.header("cache-control"), page.header("cache-control"), "{path}");
            assert_eq!(known.header("content-type"), "", "{path}");
        }
        let other = ask(&site, Method::GET, path, &[("if-none-match", "W/\"0000000000000000\"")]).await;
        assert_eq!(other.status, StatusCode::OK, "{path}");
    }
    let tag = site.get("/world/world-3").await.header("etag").to_owned();
    site.post("/world/world-3", &[("name", "ক"), ("text", "খ")]).await;
    let changed = ask(&site, Method::GET, "/world/world-3", &[("if-none-match", &tag)]).await;
    assert_eq!(changed.status, StatusCode::OK);
    assert!(changed.html().contains("খ"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asks_for_the_head_gets_the_head() {
    let site = paper().await;
    for path in KEPT {
        let whole = site.get(path).await;
        for _ in 0..2 {
            let head = ask(&site, Method::HEAD, path, &[]).await;
            assert_eq!((head.status, head.bytes.len()), (whole.status, 0), "{path}");
            assert_eq!(head.header("content-length"), whole.bytes.len().to_string(), "{path}");
            assert_eq!(head.header("etag"), whole.header("etag"), "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_how_long_others_may_keep_it() {
    let site = paper().await;
    let expected = "public, max-age=0, s-maxage=60, stale-while-revalidate=300";
    for path in ["/", "/world", "/world/world-3", "/search?q=rashiya", "/nothing/here"] {
        assert_eq!(site.get(path).await.header("cache-control"), expected, "{path}");
    }
    assert_eq!(site.get("/newsroom").await.header("cache-control"), "private, no-store");
    let refused = site.post("/world/world-3", &[("name", ""), ("text", "")]).await;
    assert_eq!((refused.status.as_u16(), refused.header("cache-control")), (422, "private, no-store"));
    // Tags are for a CDN that is told of changes; readers need not download them.
    assert_eq!(site.get("/").await.header("surrogate-key"), "");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cdn_that_is_told_of_changes_gets_the_names_of_what_a_page_is_made_of() {
    let site = paper_with(|config| config.cache.purge_command = vec!["true".to_owned()]).await;
    let id = site.id("world-3").await.0.simple().to_string();
    let page = site.get("/world/world-3").await;
    let keys: Vec<_> = page.header("surrogate-key").split(' ').collect();
    for key in [format!("article:{id}"), format!("talk:{id}"), "series:nodi".to_owned(), "site".to_owned()] {
        assert!(keys.contains(&key.as_str()), "{key} is not among {keys:?}");
    }
    let dhaka = site.get("/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE").await;
    assert!(dhaka.header("surrogate-key").contains("section:%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_minute_later_the_old_page_goes_out_while_the_new_one_is_printed() {
    let site = TestSite::new().await;
    site.publish(&[story("world", "one", 1)]).await;
    let old = site.get("/world").await;
    assert!(old.html().contains("১ মিনিট আগে"));
    site.clock.fetch_add(61_000, Ordering::Relaxed);
    assert_eq!(site.get("/world").await.html(), old.html(), "nobody waits");
    let mut tries = 0;
    while !site.get("/world").await.html().contains("২ মিনিট আগে") {
        tries += 1;
        assert!(tries < 1000, "it was never printed anew");
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    // A page that nobody has asked for a long time is not handed out.
    site.clock.fetch_add(3_600_000, Ordering::Relaxed);
    assert!(site.get("/world").await.html().contains("১ ঘণ্টা আগে"));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_ask_at_once_are_one_printing() {
    let site = std::sync::Arc::new(paper().await);
    let before = site.state.pages.printings();
    let asking: Vec<_> = (0..50)
        .map(|_| {
            let site = site.clone();
            tokio::spawn(async move { site.get("/world/world-5").await.status })
        })
        .collect();
    for status in asking {
        assert_eq!(status.await.unwrap(), StatusCode::OK);
    }
    assert_eq!(site.state.pages.printings() - before, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_no_difference_makes_no_other_page() {
    let site = paper().await;
    let page = site.get("/world/world-3").await;
    let before = site.state.pages.printings();
    for path in ["/world/world-3?fbclid=x", "/world/world-3?utm_source=y&utm_medium=z", "/world/world-3?"] {
        assert_eq!(site.get(path).await.html(), page.html(), "{path}");
    }
    for host in ["evil.example", "a:b:c", "", "paper.example:99999", "ঢাকা"] {
        let other = ask(&site, Method::GET, "/world/world-3", &[("host", host), ("x-forwarded-host", host)]).await;
        assert_eq!(other.html(), page.html(), "{host}");
    }
    assert_eq!(site.state.pages.printings(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn addresses_that_somebody_makes_up_take_no_more_than_the_room_there_is() {
    let site = paper_with(|config| config.cache.megabytes = 1).await;
    let page = site.get("/world/world-3").await;
    for number in 0..400 {
        assert_eq!(site.get(&format!("/made-up-{number}/x")).await.status, StatusCode::NOT_FOUND);
        if number % 4 == 0 {
            assert_eq!(site.get("/world/world-3").await.html(), page.html());
        }
    }
    let room = site.state.pages.room_taken();
    assert!(room <= 1024 * 1024, "{room} bytes");
    // What is asked for often is still there.
    let before = site.state.pages.printings();
    site.get("/world/world-3").await;
    assert_eq!(site.state.pages.printings(), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_room_every_page_is_printed_and_still_known_by_its_tag() {
    let site = paper_with(|config| config.cache.megabytes = 0).await;
    let (one, other) = (site.get("/world/feed.json").await, site.get("/world/feed.json").await);
    assert_eq!(one.html(), other.html());
    let known = ask(&site, Method::GET, "/world/feed.json", &[("if-none-match", one.header("etag"))]).await;
    assert_eq!(known.status, StatusCode::NOT_MODIFIED);
    assert_eq!(site.state.pages.room_taken(), 0);
}
