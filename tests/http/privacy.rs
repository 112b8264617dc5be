//! Pages are the same for everybody and tell nothing of the machine or of readers.

use crate::{
    paper::{seed, stories},
    site::{TestSite, form},
};
use axum::http::StatusCode;
use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

const PAGES: [&str; 4] = ["/", "/world", "/world/rashiya-uttor-korea", "/world/nothing"];

#[tokio::test(flavor = "multi_thread")]
async fn two_readers_get_the_same_page() {
    let site = TestSite::new().await;
    let mut all = stories("world", 25);
    all.push(seed());
    site.publish(&all).await;
    for path in PAGES {
        let (one, other) = (site.get(path).await, site.get(path).await);
        assert_eq!(one.html(), other.html(), "{path}");
        assert_eq!(one.header("content-security-policy"), other.header("content-security-policy"), "{path}");
        assert_eq!(one.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_script_of_a_page_is_allowed_by_its_hash_and_none_by_a_nonce() {
    let site = TestSite::new().await;
    site.publish(&[seed()]).await;
    for path in PAGES {
        let page = site.get(path).await;
        let policy = page.header("content-security-policy");
        assert!(!policy.contains("nonce") && !policy.contains("unsafe-inline"), "{path}: {policy}");
        assert_eq!(page.attributes("[nonce]", "nonce"), [""; 0], "{path}");
        // Data is no script.
        let scripts = inline_scripts(page.html());
        assert!(scripts.len() > 1, "{path}");
        for script in &scripts {
            let hash = format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(script)));
            assert!(policy.contains(&hash), "{path}: {script}");
        }
        assert_eq!(policy.matches("'sha256-").count(), scripts.len(), "{path}");
        assert_eq!(page.attributes("[style], [onclick], [onload], [onerror]", "class"), [""; 0], "{path}");
    }
}

/// Texts of the scripts, as they are written: a parser would change them.
fn inline_scripts(html: &str) -> Vec<&str> {
    let scripts = html.split("<script").skip(1).filter_map(|script| script.split_once('>'));
    let scripts = scripts.filter(|(attributes, _)| !attributes.contains("ld+json"));
    scripts.map(|(_, rest)| rest.split_once("</script>").unwrap().0).collect()
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
