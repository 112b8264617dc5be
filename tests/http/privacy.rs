//! Pages are the same for everybody and tell nothing of the machine or of readers.

use crate::{
    page::Page,
    paper::{seed, stories},
    site::{TestSite, form},
};
use axum::http::StatusCode;

const PAGES: [&str; 5] = ["/", "/world", "/world/rashiya-uttor-korea", "/world/nothing", "/newsroom"];

fn nonce(page: &Page) -> &str {
    let policy = page.header("content-security-policy");
    policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_readers_get_the_same_page_but_for_the_nonce() {
    let site = TestSite::new().await;
    let mut all = stories("world", 25);
    all.push(seed());
    site.publish(&all).await;
    for path in PAGES {
        let (one, other) = (site.get(path).await, site.get(path).await);
        assert_ne!(nonce(&one), nonce(&other), "{path}");
        assert!(nonce(&one).len() >= 16, "{path}");
        assert_eq!(one.html().replace(nonce(&one), ""), other.html().replace(nonce(&other), ""), "{path}");
        assert_eq!(one.header("set-cookie"), "", "{path}");
        assert_eq!(one.header("cache-control"), "no-cache", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_script_of_a_page_carries_its_nonce_but_the_one_that_is_allowed_by_its_hash() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    for path in PAGES {
        let page = site.get(path).await;
        let marked = page.attributes("script[nonce]", "nonce");
        // Data is no script.
        assert_eq!(page.texts("script:not([nonce]):not([type='application/ld+json'])").len(), 1, "{path}");
        assert!(marked.iter().all(|value| value == nonce(&page)), "{path}");
        assert_eq!(page.attributes("[style], [onclick], [onload], [onerror]", "class"), [""; 0], "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_paths_of_the_machine_nor_addresses_of_readers_get_into_a_page() {
    let site = TestSite::with(|config| config.network.trusted_proxies = vec!["0.0.0.0".parse().unwrap()]).await;
    site.publish(&[seed()]).await;
    let mut request = form("/world/rashiya-uttor-korea", &[("name", "ক"), ("text", "খ")]);
    request.headers_mut().insert("x-forwarded-for", "203.0.113.77".parse().unwrap());
    assert_eq!(site.send(request).await.status, StatusCode::SEE_OTHER);
    let folder = site.folder().file_name().unwrap().to_str().unwrap();
    for path in PAGES.into_iter().chain(["/api/v1/sheet/get_sheet?at=/world/rashiya-uttor-korea"]) {
        let page = site.get(path).await;
        for secret in ["203.0.113.77", folder, "sqlite", "fingerprint", "trusted"] {
            assert!(!page.html().contains(secret), "{path} tells {secret}");
        }
    }
}
