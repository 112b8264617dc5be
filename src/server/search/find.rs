//! A page of results.

use super::{marks::Marker, meant::meant};
use crate::{
    model::search::{Count, MAX_TYPED, Reading, SearchAnswer, SearchPage, SearchRequest, SearchResult},
    server::{
        error::Failure,
        reading,
        state::AppState,
        store::{
            purge::Tag,
            search::{FoundArticle, Within},
        },
    },
};

/// Results of one page.
const PAGE: u32 = 20;

/// All that a page of results shows.
pub async fn find(state: &AppState, request: SearchRequest) -> Result<SearchPage, Failure> {
    let rail = async { Ok(reading::rail(state).await?) };
    let (answer, rail) = tokio::try_join!(answer(state, &request), rail)?;
    Ok(SearchPage { request, answer, rail })
}

/// What is found, if anything was typed.
pub(super) async fn answer(state: &AppState, request: &SearchRequest) -> Result<Option<SearchAnswer>, Failure> {
    state.trail.note(Tag::Texts);
    let typed: String = bangla::normalize::clean(&request.typed).chars().take(MAX_TYPED).collect();
    let meant = meant(state.store.as_ref(), &typed).await?;
    if meant.query.all.is_empty() {
        // Something that is no word was typed: nothing is found, and that is said.
        return Ok((!typed.trim().is_empty()).then(|| SearchAnswer {
            reading: Reading::Typed,
            count: Count::default(),
            results: Vec::new(),
            more: false,
        }));
    }
    let within = within(state, request);
    let (mut query, mut reading) = (meant.query, meant.reading);
    let mut count = state.store.count_answers(&query, &within).await?;
    if count.articles == 0 && query.all.len() > 1 {
        query.all = vec![query.all.concat()];
        reading = Reading::Some;
        count = state.store.count_answers(&query, &within).await?;
    }
    let first = request.page.saturating_mul(PAGE);
    let mut found = state.store.answering_articles(&query, &within, first, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let marker = Marker::new(&query);
    let results = found.into_iter().map(|found| result(state, found, &marker)).collect();
    Ok(Some(SearchAnswer { reading, count, results, more }))
}

fn within(state: &AppState, request: &SearchRequest) -> Within {
    Within {
        section: request.section.clone(),
        from: request.from.map(|day| state.clock.beginning_of(day)),
        before: request.to.map(|day| state.clock.end_of(day)),
        order: request.order,
        now: state.clock.now(),
    }
}

fn result(state: &AppState, found: FoundArticle, marker: &Marker<'_>) -> SearchResult {
    let FoundArticle { listed, body } = found;
    let mut lines = vec![listed.standfirst.clone()];
    // What can be read on its own: no headings, names and captions between the sentences.
    lines.extend(body.sentences());
    lines.retain(|line| !line.is_empty());
    SearchResult {
        headline: marker.marked(&listed.headline),
        excerpt: marker.excerpt(&lines.join("\n")),
        card: reading::card(state, listed),
    }
}
