//! What every page says of itself in `<head>`.

use crate::{
    paper::{SEED_HEADLINE, seed, stories},
    site::TestSite,
};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn an_article_names_itself_to_those_who_share_it() {
    let site = TestSite::with(|config| config.site.origin = "https://paper.example/".to_owned()).await;
    let mut shown = seed();
    shown["picture"] = json!({"media": "a.svg", "caption": ""});
    let media = json!({"name": "a.svg", "width": 1, "height": 1, "alt": "", "data": "PHN2Zy8+"});
    site.publish_with_pictures(&[shown], &[media]).await;
    let page = site.get("/world/rashiya-uttor-korea").await;
    assert_eq!(page.text("head title"), format!("{SEED_HEADLINE} | হচ্ছেটাকী?"));
    let canonical = "https://paper.example/world/rashiya-uttor-korea";
    assert_eq!(page.attribute("link[rel=canonical]", "href"), canonical);
    let meta = |property: &str| page.attribute(&format!("meta[property='{property}']"), "content");
    assert_eq!(meta("og:url"), canonical);
    assert_eq!(meta("og:type"), "article");
    assert_eq!(meta("og:title"), SEED_HEADLINE);
    assert_eq!(meta("og:site_name"), "হচ্ছেটাকী?");
    assert_eq!(meta("og:description"), "সারকথা rashiya-uttor-korea");
    assert!(meta("og:image").starts_with("https://paper.example/media/"), "{}", meta("og:image"));
    assert_eq!(page.attribute("meta[name=description]", "content"), meta("og:description"));
}

#[tokio::test(flavor = "multi_thread")]
async fn front_and_section_name_themselves() {
    let site = TestSite::new().await;
    site.publish(&stories("ঢাকা", 1)).await;
    let front = site.get("/").await;
    assert_eq!(front.text("head title"), "হচ্ছেটাকী? | খবর বাংলায়, বাংলার খবর");
    assert_eq!(front.attribute("link[rel=canonical]", "href"), "https://paper.example/");
    assert_eq!(front.attribute("meta[property='og:type']", "content"), "website");
    let section = site.get("/%e0%a6%a2%e0%a6%be%e0%a6%95%e0%a6%be").await;
    assert_eq!(section.text("head title"), "ঢাকা নগর | হচ্ছেটাকী?");
    assert_eq!(
        section.attribute("link[rel=canonical]", "href"),
        "https://paper.example/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE"
    );
    assert_eq!(section.attribute("meta[name=description]", "content"), "ঢাকা নগর: সব খবর।");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_not_there_has_a_title_and_no_canonical_address() {
    let page = TestSite::new().await.get("/world/nothing").await;
    assert_eq!(page.text("head title"), "এই ঠিকানায় কিছু নেই | হচ্ছেটাকী?");
    assert_eq!(page.attributes("link[rel=canonical]", "href"), [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_page_is_a_whole_document_with_one_heading_and_no_double_ids() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 25)).await;
    for path in ["/", "/world", "/world/world-3", "/nothing", "/newsroom"] {
        let page = site.get(path).await;
        assert!(page.html().starts_with("<!DOCTYPE html>"), "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert_eq!(page.texts("h1").len(), 1, "{path}");
        assert_eq!(page.texts("main#content").len(), 1, "{path}");
        assert_eq!(page.texts("title").len(), 1, "{path}");
        let mut ids = page.attributes("[id]", "id");
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count, "{path} has an id twice: {ids:?}");
    }
}
