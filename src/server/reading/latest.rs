//! All stories, newest first.

use super::{PAGE, card, rail::rail};
use crate::{
    model::{list_page::LatestPage, paging::Stretch},
    server::{
        error::Failure,
        state::AppState,
        store::{list::ListOf, purge::Tag},
    },
};

/// All that the page of the latest stories shows.
pub async fn latest(state: &AppState, at: Stretch) -> Result<LatestPage, Failure> {
    state.trail.note(Tag::Paper);
    let (articles, rail) = tokio::try_join!(state.store.list_articles(ListOf::Paper, at, PAGE), rail(state))?;
    Ok(LatestPage { articles: articles.map(|article| card(state, article)), rail })
}
