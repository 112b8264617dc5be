//! `/read/{article}.gif`

use crate::{
    paper::stories,
    site::{PHONE, TestSite},
};
use axum::{
    body::Body,
    http::{Request, header::USER_AGENT},
};
use std::sync::atomic::Ordering;

const POPULAR: &str = ".most_read__link";

async fn read(site: &TestSite, slug: &str, agent: Option<&str>) {
    let path = format!("/read/{}.gif", site.id(slug).await);
    let mut request = Request::get(path).body(Body::empty()).unwrap();
    if let Some(agent) = agent {
        request.headers_mut().insert(USER_AGENT, agent.parse().unwrap());
    }
    let mark = site.send(request).await;
    assert_eq!((mark.status.as_u16(), mark.header("content-type")), (200, "image/gif"));
    assert_eq!(mark.header("cache-control"), "private, max-age=1800");
    assert!(mark.bytes.starts_with(b"GIF89a"));
}

async fn popular(site: &TestSite) -> Vec<String> {
    site.state.reads.flush(site.state.store.as_ref()).await.unwrap();
    // What is read most may stand for a while as it was.
    site.clock.fetch_add(11 * 60_000, Ordering::Relaxed);
    site.get("/").await.texts(POPULAR)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_most_read_stories_lead_the_popular_list() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    for _ in 0..3 {
        read(&site, "world-15", Some(PHONE)).await;
    }
    read(&site, "world-17", Some(PHONE)).await;
    assert_eq!(popular(&site).await[..2], ["শিরোনাম world-15", "শিরোনাম world-17"]);
    for _ in 0..3 {
        read(&site, "world-17", Some(PHONE)).await;
    }
    let list = popular(&site).await;
    assert_eq!(list[..2], ["শিরোনাম world-17", "শিরোনাম world-15"]);
    assert_eq!(list.len(), 6);
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_are_not_counted() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    let before = popular(&site).await;
    for agent in [
        None,
        Some(""),
        Some("curl/8.5.0"),
        Some("Mozilla/5.0 (compatible; Googlebot/2.1)"),
        Some("facebookexternalhit/1.1"),
    ] {
        read(&site, "world-19", agent).await;
    }
    assert_eq!(popular(&site).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_a_week_ago_is_not_popular_today() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    read(&site, "world-19", Some(PHONE)).await;
    assert_eq!(popular(&site).await[0], "শিরোনাম world-19");
    site.clock.fetch_add(8 * 24 * 3_600_000, std::sync::atomic::Ordering::Relaxed);
    read(&site, "world-18", Some(PHONE)).await;
    let list = popular(&site).await;
    assert_eq!(list[0], "শিরোনাম world-18");
    assert!(!list.contains(&"শিরোনাম world-19".to_owned()), "{list:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_that_names_no_article_is_not_found() {
    let site = TestSite::new().await;
    for path in
        ["/read/x.gif", "/read/.gif", "/read/00000000-0000-0000-0000-000000000000", "/read/1.gif", "/read/", "/read"]
    {
        assert_eq!(site.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_of_articles_that_do_not_exist_do_no_harm() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    site.get("/read/00000000-0000-0000-0000-000000000001.gif").await;
    read(&site, "world-12", Some(PHONE)).await;
    assert_eq!(popular(&site).await[0], "শিরোনাম world-12");
}

#[tokio::test(flavor = "multi_thread")]
async fn reads_that_could_not_be_written_are_kept_for_the_next_time() {
    let site = TestSite::new().await;
    site.publish(&stories("world", 20)).await;
    read(&site, "world-14", Some(PHONE)).await;
    let broken = TestSite::new().await;
    broken.store.close().await;
    assert!(site.state.reads.flush(broken.state.store.as_ref()).await.is_err());
    assert_eq!(popular(&site).await[0], "শিরোনাম world-14");
}
