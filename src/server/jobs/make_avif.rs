//! The widths of a picture as AVIF: a few seconds for each, one a step, so that what others wait for comes in between.

use super::Outcome;
use crate::server::{pictures, state::AppState};

/// Makes one of those that are not there. Pages offer the form when all are.
pub(super) async fn run(state: &AppState, file: &str) -> anyhow::Result<Outcome> {
    let outcome = match pictures::make_avif(state, file).await? {
        pictures::Step::Last => Outcome::Done,
        pictures::Step::More => Outcome::More,
    };
    state.tell_changes().await;
    Ok(outcome)
}
