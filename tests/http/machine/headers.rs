//! What every answer carries.

use crate::{
    page::Page,
    paper::seed,
    site::{TestSite, bare_form},
};
use axum::{body::Body, http::Request};
use base64::{Engine, prelude::BASE64_STANDARD};
use hocchetaki::model::embed::FRAME_HOSTS;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

async fn every_kind() -> Vec<(&'static str, Page)> {
    let site = TestSite::with_files(|_| {}, &[("pkg/a.css", b"a{}"), ("favicon.svg", b"<svg/>")], false).await;
    site.publish(&[seed()]).await;
    let mut all = Vec::new();
    for path in [
        "/",
        "/world",
        "/world/rashiya-uttor-korea",
        "/sports/rashiya-uttor-korea",
        "/nothing/at-all",
        "/newsroom",
        "/newsroom/sign-in",
        "/healthz",
        "/readyz",
        "/robots.txt",
        "/media/x.svg",
        "/read/x.gif",
        "/pkg/a.css",
        "/pkg/missing.css",
        "/favicon.svg",
        "/api/v1/sheet/get_sheet?at=/",
        "/api/v1/sheet/get_sheet",
        "/api/v1/nothing",
    ] {
        all.push((path, site.get(path).await));
    }
    all.push(("another origin", site.send(bare_form("/world/rashiya-uttor-korea", "")).await));
    all.push(("a wrong form", site.post("/world/rashiya-uttor-korea", &[]).await));
    all.push(("a good form", site.post("/world/rashiya-uttor-korea", &[("name", "a"), ("text", "b")]).await));
    all.push(("too long", site.post("/world/rashiya-uttor-korea", &[("name", &"a".repeat(600_000))]).await));
    site.store.close().await;
    all.push(("our fault", site.get("/").await));
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_answer_tells_the_browser_what_it_never_does() {
    for (what, page) in every_kind().await {
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "strict-origin-when-cross-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("strict-transport-security", "max-age=31536000"),
        ] {
            assert_eq!(page.header(name), value, "{what}: {name}");
        }
        let policy = page.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{what}: {policy}");
        assert!(!policy.contains("unsafe-inline") || what.starts_with("/media"), "{what}: {policy}");
        assert!(!page.header("permissions-policy").is_empty(), "{what}");
        assert_eq!((page.header("server"), page.header("x-powered-by")), ("", ""), "{what}");
        // Who has said something is known again; nobody else is.
        assert_eq!(page.header("set-cookie").starts_with("__Host-reader="), what == "a good form", "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_known_sites_may_be_framed_and_only_by_pages() {
    for (what, page) in every_kind().await {
        let policy = page.header("content-security-policy");
        let frames = policy.split("; ").find_map(|rule| rule.strip_prefix("frame-src "));
        if page.header("content-type").starts_with("text/html") && policy.contains("script-src") {
            assert_eq!(frames, Some(FRAME_HOSTS.join(" ").as_str()), "{what}");
        } else {
            assert_eq!(frames, None, "{what}: what is no page frames nothing");
        }
    }
    for host in FRAME_HOSTS {
        let name = host.strip_prefix("https://").unwrap();
        assert!(name.chars().all(|letter| letter.is_ascii_lowercase() || ".-".contains(letter)), "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_has_a_number_of_its_own() {
    let all = every_kind().await;
    let numbers: BTreeSet<_> = all.iter().map(|(_, page)| page.header("x-request-id")).collect();
    assert!(!numbers.contains(""), "{numbers:?}");
    assert_eq!(numbers.len(), all.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_that_a_proxy_gave_is_kept() {
    let site = TestSite::new().await;
    let request = Request::get("/healthz").header("x-request-id", "proxy-17").body(Body::empty()).unwrap();
    assert_eq!(site.send(request).await.header("x-request-id"), "proxy-17");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_reader_has_chosen_is_put_on_the_page_before_it_is_painted() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    for path in ["/", "/world/rashiya-uttor-korea", "/nothing/at-all", "/newsroom/sign-in"] {
        let page = site.get(path).await;
        let script = page.html().split("<script>").nth(1).unwrap().split("</script>").next().unwrap();
        let hash = BASE64_STANDARD.encode(Sha256::digest(script));
        let policy = page.header("content-security-policy");
        assert!(policy.contains(&format!("'sha256-{hash}'")), "{path}: {hash} is not in {policy}");
        // It stands before what is painted, and nothing before it waits for the network.
        let html = page.html();
        let (before, _) = html.split_once(script).unwrap();
        assert!(!before.contains("stylesheet") && !before.contains("<body"), "{path}");
    }
}
