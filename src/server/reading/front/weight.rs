//! What an article weighs on the front page: how fresh it is, and what makes it worth more than its age.

use crate::{model::moment::UtcMillis, server::store::front::FrontCandidate};

/// An article loses half its weight in this time.
const HALF_LIFE_HOURS: f64 = 8.0;

const HOUR_MILLIS: f64 = 3_600_000.0;

/// A picture is worth four hours of age.
const PICTURE: f64 = 0.5;

/// A live story that goes on, twelve.
const RUNNING: f64 = 1.5;

/// Reads double the weight at most, with so many of them.
const READS_FOR_ALL: f64 = 1000.0;

/// The weight as a logarithm, in half-lives: of two old articles one is still older, on a day without news too.
pub(super) fn weight(candidate: &FrontCandidate, now: UtcMillis) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of this age are told apart up to the year 280000")]
    let age = now.0.saturating_sub(candidate.article.published_at.0).max(0) as f64 / HOUR_MILLIS;
    let picture = if candidate.article.picture.is_some() { PICTURE } else { 0.0 };
    let running = if candidate.is_running { RUNNING } else { 0.0 };
    let reads = f64::from(candidate.recent_reads).ln_1p() / READS_FOR_ALL.ln_1p();
    picture + running + reads.min(1.0) - age / HALF_LIFE_HOURS
}
