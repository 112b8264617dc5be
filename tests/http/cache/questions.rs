//! How many questions a page asks of the store.

use super::paper_with;
use crate::site::TestSite;
use axum::{body::Body, http::Request};
use hocchetaki::server::state::Questions;

async fn questions(site: &TestSite, path: &str) -> u32 {
    let response = site.open(Request::get(path).body(Body::empty()).unwrap()).await;
    response.extensions().get::<Questions>().unwrap().0
}

/// Page, questions of every page, and of the first after a start, which also reads what stands on all pages (and does again once a minute).
const MOST: [(&str, u32, u32); 12] = [
    ("/world/rashiya-uttor-korea", 6, 11),
    ("/world/world-9", 3, 8),
    ("/world/world-3", 4, 9),
    ("/world/jhor", 7, 12),
    ("/", 4, 9),
    ("/world", 3, 8),
    ("/latest", 1, 6),
    ("/topic/rashiya", 2, 7),
    ("/author/mitu", 2, 7),
    ("/archive/2024/12/23", 3, 8),
    ("/archive/2024/12", 3, 8),
    ("/series/nodi", 2, 7),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_more_than_it_must() {
    let mut too_many = Vec::new();
    for (path, later, first) in MOST {
        let site = paper_with(|config| config.cache.megabytes = 0).await;
        let asked = (questions(&site, path).await, questions(&site, path).await);
        if asked.0 > first || asked.1 > later {
            too_many.push(format!("{path}: {asked:?} instead of {:?}", (first, later)));
        }
    }
    assert!(too_many.is_empty(), "{too_many:#?}");
}
