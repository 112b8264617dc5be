//! `/site.webmanifest` and the icons that it names.

use crate::site::TestSite;
use serde_json::Value;
use std::path::Path;

#[tokio::test(flavor = "multi_thread")]
async fn the_manifest_has_the_papers_name_and_icons_that_exist_in_their_sizes() {
    let site = TestSite::with(|config| config.site.name = "নতুন কাগজ".to_owned()).await;
    let page = site.get("/").await;
    let answer = site.get(&page.attribute("link[rel=manifest]", "href")).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (200, "application/manifest+json"));
    let manifest: Value = serde_json::from_slice(&answer.bytes).unwrap();
    assert_eq!((manifest["name"].as_str(), manifest["lang"].as_str()), (Some("নতুন কাগজ"), Some("bn")));
    for icon in manifest["icons"].as_array().unwrap() {
        let name = icon["src"].as_str().unwrap();
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(name.trim_start_matches('/'));
        let bytes = std::fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        if let Some((width, _)) = icon["sizes"].as_str().unwrap().split_once('x') {
            // PNG: width and height stand at byte 16 (PNG 3, 11.2.1).
            let told = u32::from_be_bytes(bytes[16..20].try_into().unwrap());
            assert_eq!(told.to_string(), width, "{name}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_icon_that_a_page_names_lies_in_public() {
    let page = TestSite::new().await.get("/").await;
    let icons = page.attributes("link[rel=icon], link[rel=apple-touch-icon]", "href");
    assert!(icons.len() >= 3, "{icons:?}");
    for icon in icons {
        assert!(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(icon.trim_start_matches('/')).is_file(),
            "{icon}"
        );
    }
}
