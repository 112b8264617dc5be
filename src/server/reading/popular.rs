//! A page of what is read most.

use super::{PAGE, card, most_read::most_read_at, rail::rail};
use crate::{
    model::{
        article::ArticleCard,
        error::AppError,
        list_page::PopularPage,
        paging::{Paged, Stretch},
        popular::{PopularPlace, Window},
    },
    server::{
        error::Failure,
        read_counter::hour,
        state::AppState,
        store::{
            StoreResult,
            popular::{LONGEST, ScoredArticle},
            purge::Tag,
        },
    },
};

/// With fewer, too little was read for a list.
const ENOUGH: usize = 10;

/// All that a page of the most read stories shows. Its places name the hour of the first page, by which the list goes on.
pub async fn popular(state: &AppState, window: Window, at: Stretch<PopularPlace>) -> Result<PopularPage, Failure> {
    let now = hour(state.clock.now());
    let then = match at {
        Stretch::Top => now,
        Stretch::Below(place) | Stretch::Above(place) => i64::from(place.hour),
    };
    if then > now {
        return Err(AppError::NotFound.into());
    }
    let (all, rail) = tokio::try_join!(most_read_at(state, then, window, LONGEST), rail(state))?;
    let (first, page) = page(all, at, u32::try_from(then).unwrap_or_default());
    if page.entries.is_empty() && at != Stretch::Top {
        return Err(AppError::NotFound.into());
    }
    let newest = if first == 0 && page.entries.len() < ENOUGH { newest(state, &page).await? } else { Vec::new() };
    let articles = page.map(|scored| card(state, scored.article));
    Ok(PopularPage { window, first_rank: first + 1, articles, newest, rail })
}

/// The page `at` out of the whole list, and how many stand above it.
fn page(all: Vec<ScoredArticle>, at: Stretch<PopularPlace>, hour: u32) -> (u32, Paged<ScoredArticle, PopularPlace>) {
    let place = |scored: &ScoredArticle| PopularPlace { hour, score: scored.score, id: scored.article.id.0 };
    let rank = |place: &PopularPlace| (place.score, place.id);
    let count_before =
        |is_before: &dyn Fn(&PopularPlace) -> bool| all.iter().take_while(|it| is_before(&place(it))).count();
    let first = match at {
        Stretch::Top => 0,
        Stretch::Below(edge) => count_before(&|it| rank(it) >= rank(&edge)),
        Stretch::Above(edge) => count_before(&|it| rank(it) > rank(&edge)).saturating_sub(PAGE as usize),
    };
    let more = all.len() > first + PAGE as usize;
    let entries: Vec<_> = all.into_iter().skip(first).take(PAGE as usize).collect();
    let next = entries.last().filter(|_| more).map(place);
    let previous = entries.first().filter(|_| first > 0).map(place);
    (u32::try_from(first).unwrap_or_default(), Paged { entries, next, previous })
}

/// The newest stories that are not among those.
async fn newest(state: &AppState, shown: &Paged<ScoredArticle, PopularPlace>) -> StoreResult<Vec<ArticleCard>> {
    state.trail.note(Tag::Paper);
    let latest = state.store.latest_articles(PAGE).await?;
    let is_shown = |id| shown.entries.iter().any(|scored| scored.article.id == id);
    Ok(latest.into_iter().filter(|it| !is_shown(it.id)).map(|article| card(state, article)).collect())
}
