//! সর্বশেষ খবর and জনপ্রিয় খবর.

use super::{link, most_read::most_read};
use crate::{
    model::{page::Rail, popular::Window},
    server::{
        state::AppState,
        store::{StoreResult, article::ListedArticle, purge::Tag},
    },
};

/// Entries of each list.
const ENTRIES: u32 = 6;

/// Both lists. Where too little was read yet, the newest stories fill the popular ones.
pub async fn rail(state: &AppState) -> StoreResult<Rail> {
    let now = state.clock.now();
    let made = |trail| async move { made(&AppState { trail, ..state.clone() }).await };
    state.parts.rail.get(&state.pages, &state.trail, now, made).await
}

async fn made(state: &AppState) -> StoreResult<Rail> {
    // A page whose lists lack the very newest story is not wrong.
    state.trail.note_beside(Tag::Paper);
    let (latest, popular) =
        tokio::try_join!(state.store.latest_articles(2 * ENTRIES), most_read(state, Window::Day, ENTRIES))?;
    let popular = popular.into_iter().map(|scored| scored.article).collect();
    Ok(Rail {
        popular: filled(popular, &latest).into_iter().map(|article| link(state, article)).collect(),
        latest: latest.into_iter().take(ENTRIES as usize).map(|article| link(state, article)).collect(),
    })
}

fn filled(mut popular: Vec<ListedArticle>, latest: &[ListedArticle]) -> Vec<ListedArticle> {
    // The oldest of the newest first: the very newest stand in the other list already.
    for article in latest.iter().rev() {
        if popular.len() >= ENTRIES as usize {
            break;
        }
        if popular.iter().all(|known| known.id != article.id) {
            popular.push(article.clone());
        }
    }
    popular
}
