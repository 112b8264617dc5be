//! What every page says of itself in `<head>`.

mod structured;

use crate::{
    paper::{SEED_HEADLINE, seed, stories},
    site::TestSite,
    told::{HOSTILE, told},
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
    for path in ["/", "/world", "/world/world-3", "/nothing", "/newsroom/sign-in"] {
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

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_shared_with_its_picture_its_times_and_its_names() {
    let site = told().await;
    let page = site.get("/sports/full").await;
    let all = |property: &str| page.attributes(&format!("meta[property='{property}']"), "content");
    assert_eq!(all("og:title"), [HOSTILE]);
    assert_eq!((all("og:image:width"), all("og:image:height")), (vec!["1200".to_owned()], vec!["800".to_owned()]));
    assert_eq!(all("og:image:alt"), ["নদী"]);
    assert_eq!(all("article:published_time"), ["2024-12-23T11:00+06:00"]);
    assert_eq!(all("article:modified_time"), ["2024-12-23T11:30+06:00"]);
    assert_eq!(all("article:section"), ["খেলা"]);
    assert_eq!(all("article:tag"), ["উত্তর কোরিয়া", "রাশিয়া"]);
    assert_eq!(all("article:author"), ["https://paper.example/author/mitu", "https://paper.example/author/hocchetaki"]);
    assert_eq!(page.attribute("meta[name='twitter:card']", "content"), "summary_large_image");
    assert_eq!(page.attribute("meta[name=robots]", "content"), "max-image-preview:large");
    let plain = site.get("/world/plain").await;
    assert_eq!(plain.attribute("meta[property='og:image']", "content"), "https://paper.example/logo.png");
    assert_eq!(plain.attribute("meta[name='twitter:card']", "content"), "summary");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_offers_the_feeds_that_follow_it() {
    let site = told().await;
    for (path, first, count) in [
        ("/", "/feed.xml", 3),
        ("/world", "/world/feed.xml", 4),
        ("/sports/cricket", "/sports/cricket/feed.xml", 4),
        ("/topic/rashiya", "/topic/rashiya/feed.xml", 4),
        ("/author/mitu", "/author/mitu/feed.xml", 4),
        ("/sports/full", "/sports/feed.xml", 2),
        ("/nothing", "/feed.xml", 1),
    ] {
        let page = site.get(path).await;
        let feeds = page.attributes("link[rel=alternate]", "href");
        assert_eq!((feeds.first().map(String::as_str), feeds.len()), (Some(first), count), "{path}");
        for (feed, media_type) in feeds.iter().zip(page.attributes("link[rel=alternate]", "type")) {
            let answer = site.get(feed).await;
            assert_eq!(answer.status, 200, "{feed}");
            assert!(answer.header("content-type").starts_with(&media_type), "{feed}");
        }
    }
}
