//! `/media/{file}`

use crate::{paper::story, site::TestSite};
use serde_json::json;
use std::fs;

/// One black point.
const PNG: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

async fn site_with_pictures() -> (TestSite, Vec<String>) {
    let site = TestSite::new().await;
    let media = [
        json!({"name": "a.svg", "width": 1, "height": 1, "data": "PHN2Zz48L3N2Zz4="}),
        json!({"name": "b.png", "width": 1, "height": 1, "data": PNG}),
    ];
    let mut shown = story("world", "shown", 5);
    shown["body"]["blocks"] = json!([{"type": "picture", "media": "a.svg"}, {"type": "picture", "media": "b.png"}]);
    site.publish_with_pictures(&[shown], &media).await;
    let sources = site.get("/world/shown").await.attributes(".body img", "src");
    (site, sources)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_kept_for_ever_and_can_do_nothing_but_be_seen() {
    let (site, sources) = site_with_pictures().await;
    for (source, kind) in sources.iter().zip(["image/svg+xml", "image/png"]) {
        let picture = site.get(source).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, kind));
        assert_eq!(picture.header("cache-control"), "public, max-age=31536000, immutable");
        let policy = picture.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
        assert_eq!(picture.header("x-content-type-options"), "nosniff");
    }
    assert_eq!(site.get(&sources[0]).await.html(), "<svg></svg>");
    assert!(site.get(&sources[1]).await.bytes.starts_with(b"\x89PNG"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_leads_out_of_the_folder_of_pictures() {
    let (site, _) = site_with_pictures().await;
    fs::write(site.folder().join("secret.svg"), "secret").unwrap();
    fs::write(site.media_folder().join("notes.txt"), "secret").unwrap();
    fs::write(site.media_folder().join(".abc.svg"), "secret").unwrap();
    for path in [
        "/media/0123456789abcdef0123456789abcdef.svg",
        "/media/..%2Fsecret.svg",
        "/media/../secret.svg",
        "/media/%2E%2E/secret.svg",
        "/media/..%2Fpaper.sqlite",
        "/media/notes.txt",
        "/media/.abc.svg",
        "/media/abc.svg%00",
        "/media/a%2Fb.svg",
        "/media/..",
        "/media/",
        "/media",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.html().contains("secret"), "{path}");
    }
}
