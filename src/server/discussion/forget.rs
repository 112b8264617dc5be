//! What is not kept for ever.

use super::screen::REMEMBERED;
use crate::{
    model::moment::UtcMillis,
    server::{state::AppState, store::StoreResult},
};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// What was taken away is still told to moderators for so long, and so long it is known from which network something came.
const KEPT: i64 = 30 * DAY;

/// Forgets what comments were like some days ago, the words of those that were removed a month ago, from which networks things came then, and sessions that are over.
pub async fn forget(state: &AppState) -> StoreResult<()> {
    let now = state.clock.now();
    let then = UtcMillis(now.0.saturating_sub(KEPT));
    state.store.forget_prints(UtcMillis(now.0.saturating_sub(REMEMBERED))).await?;
    state.store.forget_removed(then).await?;
    state.store.forget_traces(now, then).await
}
