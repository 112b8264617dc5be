//! Articles that searches find under a name that has been changed: the store has marked them.

use super::Outcome;
use crate::server::{search, state::AppState};

/// Indexes them anew and tells those who keep pages. Twice does no harm: nothing is marked then.
pub(super) async fn run(state: &AppState) -> anyhow::Result<Outcome> {
    search::bring_up_to_date(state.store.as_ref()).await?;
    state.tell_changes().await;
    Ok(Outcome::Done)
}
