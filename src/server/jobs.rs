//! Work that is done later, once: it is kept in the store until it is done, so the end of the program costs none of it.
//!
//! A file here is a kind of work. Each can be begun again at any point: it looks at what is there already. What fails is tried again
//! after growing pauses; what ends the program (a picture that takes all memory) counts as an attempt too, so it cannot do so for ever.

mod index_texts;
mod make_avif;
mod make_sizes;
mod render_texts;

use super::{
    state::AppState,
    store::{
        StoreResult,
        job::{Claim, JobKind, Lane},
    },
};
use crate::model::moment::UtcMillis;
use anyhow::bail;
use futures_util::future::join_all;
use std::time::Duration;

/// Time between two looks for what is due: a story is published so long after its minute at most.
const LOOK_EVERY: Duration = Duration::from_millis(200);

/// Work that takes longer than this is believed to be lost, and begun by somebody else.
const CLAIM_MILLIS: i64 = 10 * 60_000;

/// The first pause after a failure, in milliseconds; each further one is four times as long.
const FIRST_PAUSE: i64 = 5_000;

/// Attempts before work is given up: the last is made more than a day after the first.
const MOST_ATTEMPTS: u32 = 9;

/// How an attempt ended that did not fail.
enum Outcome {
    /// There is nothing left to do.
    Done,
    /// A step is done, and there are more; others that are due may go first.
    More,
}

/// Does what is due, for ever. Whoever was at something when the program ended is at it no more: say so first ([`take_over`]).
pub async fn work(state: AppState) {
    join_all(Lane::ALL.map(|lane| work_in(&state, lane))).await;
}

async fn work_in(state: &AppState, lane: Lane) {
    let mut interval = tokio::time::interval(LOOK_EVERY);
    loop {
        interval.tick().await;
        if let Err(cause) = run_due(state, lane).await {
            tracing::warn!(error = %cause, lane = lane.as_str(), "the store does not say what is to be done; it is asked again");
        }
    }
}

/// What a program that was killed had begun is anybody's again.
pub async fn take_over(state: &AppState) -> StoreResult<()> {
    state.store.release_claims().await
}

/// Does what is due in a lane now, one after the other; says how many attempts were made.
pub async fn run_due(state: &AppState, lane: Lane) -> StoreResult<u32> {
    let mut attempts = 0;
    while state.store.is_job_due(lane, state.clock.now()).await? {
        let now = state.clock.now();
        let Some(claim) = state.store.claim_job(lane, now, UtcMillis(now.0 + CLAIM_MILLIS)).await? else { break };
        attempts += 1;
        run(state, &claim).await?;
    }
    Ok(attempts)
}

async fn run(state: &AppState, claim: &Claim) -> StoreResult<()> {
    if claim.attempt > MOST_ATTEMPTS {
        return state.store.fail_job(claim, None, "the program ended each time that it was tried").await;
    }
    match attempt(state, claim).await {
        Ok(Outcome::Done) => state.store.finish_job(claim).await,
        Ok(Outcome::More) => state.store.continue_job(claim, state.clock.now()).await,
        Err(cause) => {
            let again = (claim.attempt < MOST_ATTEMPTS).then(|| UtcMillis(state.clock.now().0 + pause(claim.attempt)));
            let (kind, subject, attempt) = (&claim.kind, &claim.subject, claim.attempt);
            let failure = format!("{cause:#}");
            if again.is_some() {
                tracing::warn!(kind, subject, attempt, error = failure, "work failed; it is tried again");
            } else {
                tracing::error!(kind, subject, attempt, error = failure, "work failed too often; it is given up");
            }
            state.store.fail_job(claim, again, &failure).await
        }
    }
}

async fn attempt(state: &AppState, claim: &Claim) -> anyhow::Result<Outcome> {
    match JobKind::ALL.into_iter().find(|kind| kind.as_str() == claim.kind) {
        Some(JobKind::RenderTexts) => render_texts::run(state).await,
        Some(JobKind::IndexTexts) => index_texts::run(state).await,
        Some(JobKind::MakeSizes) => make_sizes::run(state, &claim.subject).await,
        Some(JobKind::MakeAvif) => make_avif::run(state, &claim.subject).await,
        None => bail!("this version knows no work of this kind"),
    }
}

/// Milliseconds until the next attempt.
fn pause(attempt: u32) -> i64 {
    FIRST_PAUSE.saturating_mul(4_i64.saturating_pow(attempt.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_the_last_attempt_is_more_than_a_day_after_the_first() {
        assert_eq!((pause(1), pause(2), pause(3)), (5_000, 20_000, 80_000));
        let all: i64 = (1..MOST_ATTEMPTS).map(pause).sum();
        assert!(all > 24 * 3_600_000 && all < 48 * 3_600_000, "{all}");
    }
}
