//! `/media/{file}`

use crate::{
    page::Page,
    paper::{base64_of, story},
    site::TestSite,
};
use serde_json::json;
use std::{collections::BTreeSet, fs, io::Cursor};

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
    for (source, kind) in sources.iter().zip(["image/svg+xml", "image/jpeg"]) {
        let picture = site.get(source).await;
        assert_eq!((picture.status.as_u16(), picture.header("content-type")), (200, kind));
        assert_eq!(picture.header("cache-control"), "public, max-age=31536000, immutable");
        let policy = picture.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
        assert_eq!(picture.header("x-content-type-options"), "nosniff");
    }
    assert_eq!(site.get(&sources[0]).await.html(), "<svg></svg>");
    assert!(site.get(&sources[1]).await.bytes.starts_with(b"\xFF\xD8\xFF"));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_name_leads_out_of_the_folder_of_pictures() {
    let (site, _) = site_with_pictures().await;
    fs::write(site.folder().join("secret.svg"), "secret").unwrap();
    fs::write(site.media_folder().join("notes.txt"), "secret").unwrap();
    fs::write(site.media_folder().join(".abc.svg"), "secret").unwrap();
    for path in [
        "/media/0123456789abcdef0123456789abcdef.svg",
        "/media/0123456789abcdef0123456789abcdef-240.webp",
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

/// A site with a story that shows a photograph over its text and in it.
async fn site_with_a_photograph(width: u32, height: u32) -> TestSite {
    let photograph = image::RgbImage::from_fn(width, height, |x, y| image::Rgb([(x % 200) as u8, (y % 90) as u8, 160]));
    let mut bytes = Cursor::new(Vec::new());
    photograph.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    let site = TestSite::new().await;
    // The archive's own figures are wrong, the file's count.
    let media = json!({"name": "nodi.jpg", "width": 7, "height": 7, "alt": "নদী \"ও\" <চর>", "data": base64_of(&bytes.into_inner())});
    let mut shown = story("world", "shown", 5);
    shown["picture"] = json!({"media": "nodi.jpg", "caption": "পদ্মা"});
    shown["body"]["blocks"] = json!([{"type": "picture", "media": "nodi.jpg"}]);
    site.publish_with_pictures(&[shown], &[media]).await;
    site
}

/// The addresses of an `srcset` with their widths.
fn choices(srcset: &str) -> Vec<(String, u32)> {
    let choice = |text: &str| {
        let (address, width) = text.trim().split_once(' ').unwrap();
        (address.to_owned(), width.trim_end_matches('w').parse().unwrap())
    };
    srcset.split(',').map(choice).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_width_that_a_page_offers_is_there_and_so_wide() {
    let site = site_with_a_photograph(1300, 867).await;
    for path in ["/", "/world", "/world/shown"] {
        let page = site.get(path).await;
        for (selector, kind) in [("picture source", "image/webp"), ("picture img", "image/jpeg")] {
            let offered = choices(&page.attributes(selector, "srcset")[0]);
            let widths: Vec<u32> = offered.iter().map(|choice| choice.1).collect();
            assert_eq!(widths, [240, 480, 720, 1080, 1300], "{path}");
            for (address, width) in offered {
                let file = site.get(&address).await;
                assert_eq!((file.status.as_u16(), file.header("content-type")), (200, kind), "{address}");
                assert_eq!(file.header("cache-control"), "public, max-age=31536000, immutable");
                let image = image::load_from_memory(&file.bytes).unwrap();
                assert_eq!(image.width(), width, "{address}");
            }
        }
        assert_eq!(page.attributes("picture img", "width")[0], "1300");
        assert_eq!(page.attributes("picture img", "height")[0], "867");
        assert_eq!(page.attributes("picture source", "type")[0], "image/webp");
        assert!(page.attributes("picture img", "src")[0].ends_with("-1080.jpg"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_camera_wrote_is_not_served() {
    let site = site_with_a_photograph(300, 200).await;
    let served: BTreeSet<String> = ["/", "/world", "/world/shown"].map(str::to_owned).into();
    let mut originals = 0;
    for entry in fs::read_dir(site.media_folder()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let is_original = !name.contains('-');
        originals += u32::from(is_original);
        let status = site.get(&format!("/media/{name}")).await.status.as_u16();
        assert_eq!(status, if is_original { 404 } else { 200 }, "{name}");
        for page in &served {
            assert!(!is_original || !site.get(page).await.html().contains(&name), "{name} on {page}");
        }
    }
    assert_eq!(originals, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_printed_the_same_over_a_text_and_in_it() {
    let site = site_with_a_photograph(500, 300).await;
    let page = site.get("/world/shown").await;
    let told = |place: &str, name: &str| page.attributes(&format!("{place} {name}"), "srcset");
    assert_eq!(told(".article__picture", "source"), told(".body", "source"));
    for name in ["src", "srcset", "width", "height", "alt", "decoding", "data-tone"] {
        let lead = page.attribute(".article__picture img", name);
        assert_eq!(lead, page.attribute(".body img", name), "{name}");
        assert!(!lead.is_empty(), "{name}");
    }
    assert_eq!(page.attribute(".body img", "alt"), "নদী \"ও\" <চর>");
    // What differs is where they stand: the lead is fetched before everything else, the other when a reader comes near.
    assert_eq!(page.attribute(".article__picture img", "fetchpriority"), "high");
    assert_eq!(page.attribute(".body img", "loading"), "lazy");
    assert_ne!(page.attribute(".article__picture img", "sizes"), page.attribute(".body img", "sizes"));
    let shared = page.attribute("meta[property='og:image']", "content");
    assert!(shared.starts_with("https://paper.example/media/") && shared.ends_with("-500.jpg"), "{shared}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_whose_file_is_lost_is_said_to_be_lost_and_the_page_keeps_its_place() {
    let site = site_with_a_photograph(500, 300).await;
    for entry in fs::read_dir(site.media_folder()).unwrap() {
        fs::remove_file(entry.unwrap().path()).unwrap();
    }
    let page: Page = site.get("/world/shown").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.attribute(".article__picture img", "height"), "300");
    assert_eq!(site.get(&page.attribute(".article__picture img", "src")).await.status, 404);
}
