//! What is read most: each read counts for less the older it is. Robots were left out when reads were counted (`bots`).

use crate::{
    model::popular::Window,
    server::{
        read_counter::hour,
        state::AppState,
        store::{
            StoreResult,
            popular::{Ranking, ScoredArticle},
        },
    },
};

/// What a read of this hour weighs.
const FULL_WEIGHT: f64 = 1024.0;

/// The most read stories within a time, for the short lists: in the first seconds of an hour, those of the hour before.
pub(super) async fn most_read(state: &AppState, window: Window, limit: u32) -> StoreResult<Vec<ScoredArticle>> {
    let hour = hour(state.clock.now());
    let kept = state.store.ranked_articles(hour, &weights(window), limit).await?;
    if kept.is_empty() { most_read_at(state, hour, window, limit).await } else { Ok(kept) }
}

/// Keeps the lists of the most read as they are now, with what was read since the last time.
pub async fn keep(state: &AppState) -> StoreResult<()> {
    let hour = hour(state.clock.now());
    let read = state.reads.read_since(hour);
    if read.as_ref().is_some_and(Vec::is_empty) {
        return Ok(());
    }
    for window in Window::ALL {
        let ranking = Ranking { hour, weights: weights(window) };
        let ranked = state.store.rank_reads(&ranking, read.as_deref()).await;
        if ranked.is_err() {
            state.reads.forget_hour();
            return ranked;
        }
    }
    Ok(())
}

/// The same as it was in an hour.
pub(super) async fn most_read_at(
    state: &AppState,
    hour: i64,
    window: Window,
    limit: u32,
) -> StoreResult<Vec<ScoredArticle>> {
    state.store.popular_articles(hour, &weights(window), limit).await
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
