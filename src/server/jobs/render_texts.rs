//! Texts whose HTML shows a picture as it was before it got more sizes or another description: the store has marked them.

use super::Outcome;
use crate::{
    i18n::Texts,
    server::{publishing, state::AppState},
};

/// Renders them anew and tells those who keep pages. Twice does no harm: nothing is marked then.
pub(super) async fn run(state: &AppState) -> anyhow::Result<Outcome> {
    let edition = publishing::Edition { texts: Texts(state.config.site.language), clock: &state.clock };
    publishing::bring_up_to_date(state.store.as_ref(), edition).await?;
    state.tell_changes().await;
    Ok(Outcome::Done)
}
