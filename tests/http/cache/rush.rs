//! Many read while somebody writes.

use super::paper;
use crate::{paper::story, site::TestSite};
use serde_json::{Value, json};
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    time::Duration,
};

const READERS: usize = 8;
const VERSIONS: u64 = 25;

/// The story in its nth version: everything that is said of it says which.
fn version(n: u64) -> Value {
    let section = if n.is_multiple_of(2) { "world" } else { "sports" };
    let mut story = story(section, "rush", 3);
    story["headline"] = json!(format!("শিরোনাম v{n}v"));
    story["standfirst"] = json!(format!("সারকথা v{n}v"));
    story["body"] = json!({"version": 1, "blocks": [{"type": "paragraph", "text": format!("লেখা v{n}v")}]});
    story
}

/// The versions that a page tells of.
fn told(html: &str) -> Vec<u64> {
    let mut told: Vec<u64> = html
        .split('v')
        .filter(|between| !between.is_empty() && between.len() < 6)
        .filter_map(|between| between.parse().ok())
        .collect();
    told.dedup();
    told
}

async fn read(site: &TestSite, acknowledged: &AtomicU64, path: &str) -> u64 {
    let at_least = acknowledged.load(Ordering::SeqCst);
    let page = site.get(path).await;
    let page = if page.status == 301 { site.get(page.header("location")).await } else { page };
    if page.status != 200 {
        // Between the question and the page that it led to, the story moved on.
        return 0;
    }
    let told = told(page.html());
    assert!(told.len() <= 1, "{path} is mixed: {told:?}");
    if let Some(version) = told.first() {
        assert!(*version >= at_least, "{path} tells of version {version} after {at_least} was acknowledged");
    }
    1
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_an_old_page_after_the_change_was_acknowledged_and_nobody_a_mixed_one() {
    let site = Arc::new(paper().await);
    site.publish(&[version(0)]).await;
    let (acknowledged, is_over) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicBool::new(false)));
    let readers: Vec<_> = (0..READERS)
        .map(|reader| {
            let (site, acknowledged, is_over) = (site.clone(), acknowledged.clone(), is_over.clone());
            tokio::spawn(async move {
                let paths = [
                    "/world/rush",
                    "/sports/rush",
                    "/",
                    "/latest",
                    "/feed.xml",
                    "/search?q=rush",
                    "/author/hocchetaki",
                ];
                let mut read_pages = 0;
                for path in paths.iter().cycle().skip(reader) {
                    if is_over.load(Ordering::SeqCst) {
                        return read_pages;
                    }
                    read_pages += read(&site, &acknowledged, path).await;
                    // A kept page is there without waiting: the writer must have a turn.
                    tokio::task::yield_now().await;
                }
                read_pages
            })
        })
        .collect();
    for n in 1..=VERSIONS {
        // A comment between two versions, and now and then the story is withdrawn for a moment.
        let at = if n.is_multiple_of(2) { "/sports/rush" } else { "/world/rush" };
        let posted = site.post(at, &[("name", "ক"), ("text", &format!("কথা {n}"))]).await;
        assert!(matches!(posted.status.as_u16(), 303 | 429), "{}", posted.status);
        if posted.status == 303 {
            let page = site.get(posted.header("location").split('#').next().unwrap()).await;
            assert!(page.html().contains(&format!("কথা {n}")), "{n} is not there after it was acknowledged");
        }
        if n.is_multiple_of(5) {
            site.withdraw("rush").await;
            for path in ["/world/rush", "/sports/rush"] {
                assert_eq!(site.get(path).await.status, 410, "{path} after it was withdrawn");
            }
            for path in ["/", "/latest", "/feed.xml"] {
                assert!(told(site.get(path).await.html()).is_empty(), "{path} tells of a withdrawn story");
            }
            site.write("update article set status = 'published' where slug = 'rush'").await;
        }
        site.publish(&[version(n)]).await;
        acknowledged.store(n, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    is_over.store(true, Ordering::SeqCst);
    let mut read_pages = 0;
    for reader in readers {
        read_pages += reader.await.unwrap();
    }
    assert!(read_pages > 100, "only {read_pages} pages were read");
}
