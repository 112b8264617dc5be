//! The page of a topic, and that of all topics.

use super::{NAMES, PAGE, card, rail::rail};
use crate::{
    model::{
        address,
        error::AppError,
        list_page::{NamesPage, TopicPage},
        paging::Stretch,
        slug::Slug,
    },
    server::{
        error::Failure,
        state::AppState,
        store::{list::ListOf, purge::Tag},
    },
};

/// All that a topic's page shows.
pub async fn topic(state: &AppState, slug: &Slug, at: Stretch) -> Result<TopicPage, Failure> {
    state.trail.note(Tag::Topic(slug.clone()));
    let (topic, articles, rail) = tokio::try_join!(
        state.store.topic_by_slug(slug),
        state.store.list_articles(ListOf::Topic(slug), at, PAGE),
        rail(state)
    )?;
    let Some(topic) = topic else { return Err(elsewhere(state, slug, at).await?.into()) };
    Ok(TopicPage { topic, articles: articles.map(|article| card(state, article)), rail })
}

/// What to answer where no topic is: one may have been there that has another name now.
async fn elsewhere(state: &AppState, slug: &Slug, at: Stretch) -> Result<AppError, Failure> {
    let Some(now) = state.store.former_topic(slug).await? else { return Ok(AppError::NotFound) };
    state.trail.note(Tag::Topic(now.clone()));
    Ok(AppError::Moved { to: address::page(address::topic(&now), at) })
}

/// All that the page of all topics shows.
pub async fn topics(state: &AppState, at: Stretch<Slug>) -> Result<NamesPage, Failure> {
    state.trail.note(Tag::Names);
    state.trail.note(Tag::Paper);
    let is_top = at == Stretch::Top;
    let (names, rail) = tokio::try_join!(state.store.list_topics(at, NAMES), rail(state))?;
    if names.entries.is_empty() && !is_top { Err(AppError::NotFound.into()) } else { Ok(NamesPage { names, rail }) }
}
