//! Feeds, read by a program that is not ours (feed-rs).

use crate::{
    paper::stories,
    site::TestSite,
    snapshot::assert_as_kept,
    told::{HOSTILE, told},
};
use feed_rs::model::{Entry, Feed};
use std::collections::BTreeSet;

const FORMS: [(&str, &str); 3] = [
    ("feed.xml", "application/rss+xml; charset=utf-8"),
    ("feed.atom", "application/atom+xml; charset=utf-8"),
    ("feed.json", "application/feed+json"),
];

async fn read(site: &TestSite, path: &str) -> Feed {
    let answer = site.get(path).await;
    assert_eq!(answer.status, 200, "{path}: {}", answer.html());
    feed_rs::parser::parse(answer.bytes.as_slice()).unwrap_or_else(|cause| panic!("{path}: {cause}\n{}", answer.html()))
}

fn headlines(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.title.as_ref().unwrap().content.as_str()).collect()
}

fn names(entry: &Entry) -> Vec<&str> {
    entry.authors.iter().map(|author| author.name.as_deref().unwrap()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn each_form_tells_the_same_of_the_paper() {
    let site = told().await;
    for (file, content_type) in FORMS {
        let path = format!("/{file}");
        assert_eq!(site.get(&path).await.header("content-type"), content_type);
        let feed = read(&site, &path).await;
        assert_eq!(feed.title.as_ref().unwrap().content, "হচ্ছেটাকী?", "{file}");
        assert_eq!(feed.description.as_ref().unwrap().content, "খবর বাংলায়, বাংলার খবর", "{file}");
        let links: BTreeSet<_> = feed.links.iter().map(|link| link.href.as_str()).collect();
        let own = format!("https://paper.example/{file}");
        assert_eq!(links, BTreeSet::from(["https://paper.example/", own.as_str()]), "{file}");
        assert_eq!(feed.entries.len(), 4, "{file}");
        assert_eq!(headlines(&feed)[0], HOSTILE, "{file}");
        if file != "feed.json" {
            assert_eq!(feed.updated.unwrap().to_rfc3339(), "2024-12-23T05:30:00+00:00", "{file}");
        }
        if file != "feed.atom" {
            assert_eq!(feed.language.as_deref(), Some("bn"), "{file}");
        }
    }
    assert_eq!(read(&site, "/feed.xml").await.ttl, Some(5));
}

#[tokio::test(flavor = "multi_thread")]
async fn each_form_tells_everything_of_a_story() {
    let site = told().await;
    for (file, _) in FORMS {
        let feed = read(&site, &format!("/{file}")).await;
        let entry = &feed.entries[0];
        assert_eq!(entry.id, "urn:uuid:0193f2a0-0000-7000-8000-000000000001", "{file}");
        assert_eq!(entry.links[0].href, "https://paper.example/sports/full", "{file}");
        assert_eq!(entry.summary.as_ref().unwrap().content, "সারকথা full", "{file}");
        assert_eq!(entry.published.unwrap().to_rfc3339(), "2024-12-23T05:00:00+00:00", "{file}");
        assert_eq!(names(entry), ["নুসরাত মিতু", "Hocchetaki"], "{file}");
        let subjects: Vec<_> = entry.categories.iter().map(|category| category.term.as_str()).collect();
        assert_eq!(subjects, ["খেলা", "উত্তর কোরিয়া", "রাশিয়া"], "{file}");
        if file != "feed.xml" {
            assert_eq!(entry.updated.unwrap().to_rfc3339(), "2024-12-23T05:30:00+00:00", "{file}");
            assert_eq!(entry.authors[0].uri.as_deref(), Some("https://paper.example/author/mitu"), "{file}");
        }
        let html = entry.content.as_ref().unwrap().body.as_deref().unwrap();
        assert!(
            html.contains("<a href=\"https://paper.example/world/plain\">আগের খবর </a><strong>&amp; পরের</strong>"),
            "{html}"
        );
        assert!(html.contains("<img src=\"https://paper.example/media/") && !html.contains("loading="), "{html}");
        assert!(!html.contains("\"/"), "{file}: an address is not whole: {html}");
        if file == "feed.json" {
            continue;
        }
        let media = &entry.media[0];
        let content = &media.content[0];
        assert!(content.url.as_ref().unwrap().as_str().starts_with("https://paper.example/media/"), "{file}");
        assert_eq!((content.width, content.height), (Some(1200), Some(800)), "{file}");
        assert_eq!(content.content_type.as_ref().unwrap().to_string(), "image/svg+xml", "{file}");
        assert_eq!(media.description.as_ref().unwrap().content, "নদীর ধারে", "{file}");
        assert_eq!(media.credits[0].entity, "আলোকচিত্রী", "{file}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sections_subsections_topics_and_authors_have_feeds_of_their_own() {
    let site = told().await;
    for (page, title, slugs) in [
        ("/world", "আন্তর্জাতিক | হচ্ছেটাকী?", &["world/live", "world/plain"][..]),
        ("/sports", "খেলা | হচ্ছেটাকী?", &["sports/full"]),
        ("/sports/cricket", "ক্রিকেট | হচ্ছেটাকী?", &["sports/full"]),
        ("/topic/rashiya", "রাশিয়া | হচ্ছেটাকী?", &["sports/full"]),
        ("/author/hocchetaki", "Hocchetaki | হচ্ছেটাকী?", &["sports/full", "world/live", "bangladesh/video"]),
        ("/%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE", "ঢাকা নগর | হচ্ছেটাকী?", &[]),
    ] {
        for (file, _) in FORMS {
            let feed = read(&site, &format!("{page}/{file}")).await;
            assert_eq!(feed.title.as_ref().unwrap().content, title);
            let found: Vec<_> = feed.entries.iter().map(|entry| entry.links[0].href.as_str()).collect();
            let wanted: Vec<_> = slugs.iter().map(|slug| format!("https://paper.example/{slug}")).collect();
            assert_eq!(found, wanted, "{page}/{file}");
            assert!(feed.links.iter().any(|link| link.href == format!("https://paper.example{page}")), "{page}/{file}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_has_the_thirty_newest_and_a_story_without_anything_is_told_without() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 40)).await;
    let feed = read(&site, "/world/feed.atom").await;
    assert_eq!((feed.entries.len(), headlines(&feed)[29]), (30, "শিরোনাম world-29"));
    let told = told().await;
    for (file, _) in FORMS {
        let feed = read(&told, &format!("/{file}")).await;
        let plain = feed.entries.iter().find(|entry| entry.links[0].href.ends_with("/world/plain")).unwrap();
        assert!(plain.summary.is_none() && plain.media.is_empty() && plain.content.is_some(), "{file}: {plain:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_film_of_a_video_story_is_a_link() {
    let feed = read(&told().await, "/bangladesh/feed.json").await;
    let html = feed.entries[0].content.as_ref().unwrap().body.as_deref().unwrap();
    assert!(html.starts_with("<p><a href=\"https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=1\">"), "{html}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_has_no_feed() {
    let site = told().await;
    for path in [
        "/nothing/feed.xml",
        "/topic/nothing/feed.atom",
        "/author/nothing/feed.json",
        "/sports/full/feed.xml",
        "/World/feed.xml",
        "/%FF/feed.xml",
    ] {
        let answer = site.get(path).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (404, "text/plain; charset=utf-8"),
            "{path}"
        );
    }
    for elsewhere in ["/cricket/feed.xml", "/world/cricket/feed.xml"] {
        let moved = site.get(elsewhere).await;
        assert_eq!((moved.status.as_u16(), moved.header("location")), (301, "/sports/cricket/feed.xml"));
    }
    assert_eq!(site.post("/world/feed.xml", &[]).await.status, 405);
    assert_eq!(site.post("/feed.json", &[]).await.status, 405);
}

#[tokio::test(flavor = "multi_thread")]
async fn feeds_stay_as_they_were() {
    let site = told().await;
    for (file, kept) in [("feed.xml", "feed.rss.xml"), ("feed.atom", "feed.atom.xml")] {
        assert_as_kept(kept, site.get(&format!("/{file}")).await.html());
    }
    let json: serde_json::Value = serde_json::from_slice(&site.get("/feed.json").await.bytes).unwrap();
    assert_as_kept("feed.json", &(serde_json::to_string_pretty(&json).unwrap() + "\n"));
}
