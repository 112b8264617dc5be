//! Sitemaps, read by a program that is not ours (sitemapo), which knows the extensions for pictures and news.

use crate::{
    paper::{NOON, before_noon, stories, story},
    site::TestSite,
    snapshot::assert_as_kept,
    told::{HOSTILE, told},
};
use serde_json::json;
use sitemapo::{Parser, Record, record::Entry};
use std::sync::atomic::Ordering;

async fn read(site: &TestSite, path: &str) -> Vec<Record> {
    let answer = site.get(path).await;
    let found = (answer.status.as_u16(), answer.header("content-type"));
    assert_eq!(found, (200, "application/xml; charset=utf-8"), "{path}");
    Parser::new(answer.bytes.as_slice()).collect::<Result<_, _>>().unwrap()
}

async fn entries(site: &TestSite, path: &str) -> Vec<Entry> {
    let entry = |record| match record {
        Record::Entry(entry) => entry,
        Record::Sitemap(sitemap) => panic!("{path} lists {sitemap:?}"),
    };
    read(site, path).await.into_iter().map(entry).collect()
}

async fn files(site: &TestSite) -> Vec<(String, String)> {
    let file = |record| match record {
        Record::Sitemap(file) => (file.location.path().to_owned(), file.modified.unwrap().to_string()),
        Record::Entry(entry) => panic!("an index lists {entry:?}"),
    };
    read(site, "/sitemap.xml").await.into_iter().map(file).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_month_with_stories_has_a_file_and_its_last_change() {
    let site = TestSite::new().await;
    let mut old = story("world", "old", 0);
    old["published_at"] = json!("2022-02-10T00:00:00Z");
    let mut changed = story("world", "changed", 0);
    // In Dhaka, February is over by then.
    changed["published_at"] = json!("2022-02-28T18:00:00Z");
    changed["updated_at"] = json!(before_noon(600));
    site.publish(&[old, changed, story("world", "new", 10)]).await;
    let wanted = [
        ("/sitemap/pages.xml", "2024-12-23T05:50:00Z"),
        ("/sitemap/2022-02.xml", "2022-02-10T00:00:00Z"),
        ("/sitemap/2022-03.xml", "2024-12-22T20:00:00Z"),
        ("/sitemap/2024-12.xml", "2024-12-23T05:50:00Z"),
    ];
    assert_eq!(files(&site).await, wanted.map(|(path, at)| (path.to_owned(), at.to_owned())));
    for (path, at) in &wanted[1..] {
        let newest = entries(&site, path).await.into_iter().filter_map(|entry| entry.modified).max();
        assert_eq!(newest.unwrap().to_string(), *at, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_lists_its_stories_with_their_pictures() {
    let site = told().await;
    let entries = entries(&site, "/sitemap/2024-12.xml").await;
    let paths: Vec<_> = entries.iter().map(|entry| entry.location.as_str()).collect();
    let wanted = ["world/plain", "bangladesh/video", "world/live", "sports/full"];
    assert_eq!(paths, wanted.map(|path| format!("https://paper.example/{path}")));
    assert_eq!(entries[3].modified.unwrap().to_string(), "2024-12-23T05:30:00Z");
    assert!(entries[3].images[0].location.as_str().starts_with("https://paper.example/media/"));
    assert!(entries[0].images.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_listed_that_have_stories() {
    let site = told().await;
    let found: Vec<_> =
        entries(&site, "/sitemap/pages.xml").await.iter().map(|entry| entry.location.path().to_owned()).collect();
    let wanted = [
        "/",
        "/world",
        "/bangladesh",
        "/sports",
        "/sports/cricket",
        "/topic/rashiya",
        "/topic/uttor-korea",
        "/author/hocchetaki",
        "/author/mitu",
    ];
    assert_eq!(found, wanted);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_news_sitemap_holds_two_days_by_googles_rules() {
    let site = told().await;
    let news = entries(&site, "/news-sitemap.xml").await;
    let paths: Vec<_> = news.iter().map(|entry| entry.location.path()).collect();
    assert_eq!(paths, ["/sports/full", "/world/live", "/bangladesh/video"]);
    for entry in &news {
        let told = entry.news.as_ref().unwrap();
        assert_eq!((told.publication.name.as_str(), told.publication.language.as_str()), ("হচ্ছেটাকী?", "bn"));
        let headline = site.get(entry.location.path()).await.text("h1");
        assert_eq!(told.title, headline);
    }
    let first = news[0].news.as_ref().unwrap();
    assert_eq!((first.title.as_str(), first.published.to_string().as_str()), (HOSTILE, "2024-12-23T05:00:00Z"));
    // Two days after the newest, nothing of it is news.
    site.clock.store(NOON + 48 * 3_600_000, Ordering::Relaxed);
    assert_eq!(entries(&site, "/news-sitemap.xml").await.len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_published_is_in_no_file() {
    let site = TestSite::new().await;
    assert_eq!(read(&site, "/sitemap/pages.xml").await.len(), 1);
    assert_eq!(read(&site, "/news-sitemap.xml").await.len(), 0);
    let index = site.get("/sitemap.xml").await;
    assert_eq!(index.html().matches("<loc>").count(), 1);
    site.publish(&stories("world", 2)).await;
    for path in [
        "/sitemap/2024-11.xml",
        "/sitemap/2024-12-2.xml",
        "/sitemap/2024-12-4294967295.xml",
        "/sitemap/x.xml",
        "/sitemap/",
    ] {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sitemaps_stay_as_they_were() {
    let site = told().await;
    for (path, kept) in [
        ("/sitemap.xml", "sitemap.xml"),
        ("/sitemap/pages.xml", "sitemap-pages.xml"),
        ("/sitemap/2024-12.xml", "sitemap-month.xml"),
        ("/news-sitemap.xml", "sitemap-news.xml"),
    ] {
        assert_as_kept(kept, site.get(path).await.html());
    }
}
