//! The widths of a picture that has come in, beyond the small ones that were made while its sender waited.

use super::Outcome;
use crate::server::{pictures, state::AppState};

/// Makes what is not there, and wants the rest: HTML that names the new widths, and the form that takes long.
pub(super) async fn run(state: &AppState, file: &str) -> anyhow::Result<Outcome> {
    pictures::make_sizes(state, file).await?;
    state.tell_changes().await;
    Ok(Outcome::Done)
}
