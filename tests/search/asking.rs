//! Asking as a reader does who goes through all pages.

use hocchetaki::{
    model::search::{LAST_PAGE, Reading, SearchRequest},
    server::{search::find, state::AppState},
};
use std::collections::BTreeSet;

/// The slugs of all articles that a query finds, and how it was read. What the reader is shown instead of what was typed counts as found.
pub async fn found(state: &AppState, typed: &str) -> (BTreeSet<String>, Reading) {
    let mut found = BTreeSet::new();
    let mut reading = Reading::Typed;
    for page in 0..=LAST_PAGE {
        let request = SearchRequest { typed: typed.to_owned(), page, ..SearchRequest::default() };
        let shown = find(state, request).await.unwrap_or_else(|failure| panic!("“{typed}” fails: {failure:?}"));
        let Some(answer) = shown.answer else { break };
        reading = answer.reading;
        for result in answer.results {
            let slug = result.card.slug.to_string();
            assert!(found.insert(slug.clone()), "“{typed}” shows {slug} on two pages");
        }
        if !answer.more {
            assert_eq!(answer.count.articles as usize, found.len(), "“{typed}”: what is said and what is shown");
            break;
        }
    }
    (found, reading)
}
