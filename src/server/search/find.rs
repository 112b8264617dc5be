//! A page of results.

use super::{
    marks::Marker,
    meant::{Meant, meant},
};
use crate::{
    model::{
        article::ArticleCard,
        search::{Count, MAX_TYPED, Reading, SearchAnswer, SearchPage, SearchRequest, SearchResult},
    },
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
async fn answer(state: &AppState, request: &SearchRequest) -> Result<Option<SearchAnswer>, Failure> {
    let (typed, Meant { mut query, mut reading }) = understood(state, &request.typed).await?;
    if query.all.is_empty() {
        // Something that is no word was typed: nothing is found, and that is said.
        return Ok((!typed.trim().is_empty()).then(|| SearchAnswer {
            reading: Reading::Typed,
            count: Count::default(),
            results: Vec::new(),
            more: false,
        }));
    }
    let within = within(state, request);
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

/// The first articles that answer these words, and nothing else of the answer: most who come to a lost address are programs.
pub(super) async fn cards(state: &AppState, words: &str, limit: u32) -> Result<Vec<ArticleCard>, Failure> {
    let (_, Meant { mut query, .. }) = understood(state, words).await?;
    if query.all.is_empty() {
        return Ok(Vec::new());
    }
    let within = within(state, &SearchRequest::default());
    let mut found = state.store.answering_articles(&query, &within, 0, limit).await?;
    if found.is_empty() && query.all.len() > 1 {
        query.all = vec![query.all.concat()];
        found = state.store.answering_articles(&query, &within, 0, limit).await?;
    }
    Ok(found.into_iter().map(|found| reading::card(state, found.listed)).collect())
}

/// What was typed, in one encoding and not too much of it, and what is meant by it.
async fn understood(state: &AppState, typed: &str) -> Result<(String, Meant), Failure> {
    state.trail.note(Tag::Texts);
    let typed: String = bangla::normalize::clean(typed).chars().take(MAX_TYPED).collect();
    let meant = meant(state.store.as_ref(), &typed).await?;
    Ok((typed, meant))
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
