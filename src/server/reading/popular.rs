//! What is read most: each read counts for less the older it is. Robots were left out when reads were counted (`bots`).

use super::{PAGE, card, rail::rail};
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
        store::{StoreResult, popular::ScoredArticle},
    },
};

/// No list of the most read is longer.
const LONGEST: u32 = 100;

/// With fewer, too little was read for a list.
const ENOUGH: usize = 10;

/// What a read of this hour weighs.
const FULL_WEIGHT: f64 = 1024.0;

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
    let weights = weights(window);
    let (all, rail) = tokio::try_join!(state.store.popular_articles(then, &weights, LONGEST), rail(state))?;
    let (first, page) = page(all, at, u32::try_from(then).unwrap_or_default());
    if page.entries.is_empty() && at != Stretch::Top {
        return Err(AppError::NotFound.into());
    }
    let newest = if first == 0 && page.entries.len() < ENOUGH { newest(state, &page).await? } else { Vec::new() };
    let articles = page.map(|scored| card(&state.clock, scored.article));
    Ok(PopularPage { window, first_rank: first + 1, articles, newest, rail })
}

/// The most read stories within a time, for the short lists.
pub(super) async fn most_read(state: &AppState, window: Window, limit: u32) -> StoreResult<Vec<ScoredArticle>> {
    state.store.popular_articles(hour(state.clock.now()), &weights(window), limit).await
}

/// What a read weighs by its age in hours: half of it after so many.
fn weights(window: Window) -> Vec<u32> {
    let (hours, half_life) = match window {
        Window::Hour => (2, 1.0),
        Window::Day => (24, 6.0),
        Window::Week => (7 * 24, 48.0),
    };
    (0_u16..hours).map(|age| (FULL_WEIGHT * 0.5_f64.powf(f64::from(age) / half_life)).round() as u32).collect()
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
    let latest = state.store.latest_articles(PAGE).await?;
    let is_shown = |id| shown.entries.iter().any(|scored| scored.article.id == id);
    Ok(latest.into_iter().filter(|it| !is_shown(it.id)).map(|article| card(&state.clock, article)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_read_counts_half_after_its_half_life_and_never_nothing_within_its_window() {
        assert_eq!(weights(Window::Hour), [1024, 512]);
        let (day, week) = (weights(Window::Day), weights(Window::Week));
        assert_eq!((day.len(), day[6], day[12], day[18]), (24, 512, 256, 128));
        assert_eq!((week.len(), week[48], week[144]), (168, 512, 128));
        assert!(week.iter().all(|weight| *weight > 0) && week.is_sorted_by(|newer, older| newer > older));
    }
}
