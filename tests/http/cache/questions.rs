//! How many questions a page asks of the store.

use super::paper_with;
use crate::site::TestSite;
use axum::{body::Body, http::Request};
use hocchetaki::server::state::Questions;

async fn questions(site: &TestSite, path: &str) -> u32 {
    let response = site.open(Request::get(path).body(Body::empty()).unwrap()).await;
    response.extensions().get::<Questions>().unwrap().0
}

/// Page, questions of the first page after a start, questions of every later one. The first also reads what stands on all.
const MOST: [(&str, u32, u32); 12] = [
    ("/world/rashiya-uttor-korea", 7, 4),
    ("/world/world-9", 5, 2),
    ("/world/world-3", 6, 3),
    ("/world/jhor", 9, 6),
    ("/", 7, 4),
    ("/world", 5, 2),
    ("/latest", 4, 1),
    ("/topic/rashiya", 5, 2),
    ("/author/mitu", 5, 2),
    ("/archive/2024/12/23", 5, 2),
    ("/archive/2024/12", 5, 2),
    ("/series/nodi", 5, 2),
];

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_more_than_it_must() {
    let mut too_many = Vec::new();
    for (path, first, later) in MOST {
        let site = paper_with(|config| config.cache.megabytes = 0).await;
        let asked = (questions(&site, path).await, questions(&site, path).await);
        if asked.0 > first || asked.1 > later {
            too_many.push(format!("{path}: {asked:?} instead of {:?}", (first, later)));
        }
    }
    assert!(too_many.is_empty(), "{too_many:#?}");
}
