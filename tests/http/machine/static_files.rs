//! Files of the built site.

use crate::{paper::stories, site::TestSite};

const FILES: [(&str, &[u8]); 4] =
    [("favicon.svg", b"<svg/>"), ("world.txt", b"a file"), ("fonts/a.woff2", b"font"), ("pkg/hocchetaki.css", b"a{}")];

#[tokio::test(flavor = "multi_thread")]
async fn files_of_the_site_come_before_sections_and_articles() {
    let site = TestSite::with_files(|_| {}, &FILES, false).await;
    site.publish(&stories("world", 2)).await;
    for ((name, bytes), kind) in FILES.into_iter().zip(["image/svg+xml", "text/plain", "font/woff2", "text/css"]) {
        let answer = site.get(&format!("/{name}")).await;
        assert_eq!((answer.status.as_u16(), answer.bytes.as_slice()), (200, bytes), "{name}");
        assert_eq!(answer.header("content-type"), kind, "{name}");
        assert_eq!(answer.header("cache-control"), "public, max-age=604800", "{name}");
    }
    assert_eq!(site.get("/world").await.status, 200);
    assert_eq!(site.get("/world/world-1").await.status, 200);
    let page = site.get("/").await;
    assert_eq!(page.attribute("link#style", "href"), "/pkg/hocchetaki.css");
}

#[tokio::test(flavor = "multi_thread")]
async fn files_whose_names_carry_a_hash_are_kept_for_ever() {
    let site = TestSite::with_files(|_| {}, &FILES, true).await;
    let script = site.get("/pkg/hocchetaki.css").await;
    assert_eq!(script.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(site.get("/favicon.svg").await.header("cache-control"), "public, max-age=604800");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editors_files_stand_beside_the_pages_of_the_newsroom_and_are_asked_for_anew() {
    let files: [(&str, &[u8]); 2] = [("newsroom/editor.js", b"export {}"), ("newsroom/editor.js.br", b"packed")];
    let site = TestSite::with_files(|_| {}, &files, true).await;
    let script = site.get("/newsroom/editor.js").await;
    assert_eq!((script.status.as_u16(), script.bytes.as_slice()), (200, b"export {}".as_slice()));
    assert_eq!(script.header("content-type"), "text/javascript");
    assert_eq!(script.header("cache-control"), "no-cache");
    assert_eq!(site.get("/newsroom").await.header("location"), "/newsroom/sign-in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_file_is_not_found_and_not_kept() {
    let site = TestSite::with_files(|_| {}, &FILES, true).await;
    for path in
        ["/pkg/missing.js", "/fonts/", "/fonts/../world.txt", "/pkg/..%2Fworld.txt", "/pkg/%2E%2E/%2E%2E/paper.sqlite"]
    {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.header("cache-control").contains("max-age"), "{path}");
        assert_ne!(answer.bytes, b"a file", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_without_built_files_still_serves_its_pages() {
    assert_eq!(TestSite::new().await.get("/").await.status, 200);
}
