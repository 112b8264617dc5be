//! Stories that nobody wants any more lie in the trash for a while.

use super::{
    Hand,
    open::known,
    rights::{is_theirs, may, require},
};
use crate::{
    model::{
        error::AppError,
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{permission::Permission, stage::Stage},
    },
    server::{error::Failure, state::AppState, store::StoreResult},
};
use serde_json::json;

/// So long.
const KEPT_MILLIS: i64 = 30 * 24 * 60 * 60 * 1000;

/// Stories that are deleted in one round.
const ROUND: u32 = 200;

/// Throws a story away, or takes it out again. What readers have is withdrawn, not thrown away.
pub async fn trash(state: &AppState, hand: &Hand, id: ArticleId, trashed: bool) -> Result<(), Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    let own = is_theirs(member, &story.card) && matches!(story.card.stage, Stage::Pitch | Stage::Draft);
    require(own || may(member, Permission::TrashStory, &story.card))?;
    let act = hand.act(state, if trashed { "story.trashed" } else { "story.untrashed" }, id, json!({}));
    if state.store.trash_story(id, trashed, &act).await? { Ok(()) } else { Err(AppError::Conflict.into()) }
}

/// Deletes what has lain there long enough; says how many.
pub async fn empty_trash(state: &AppState) -> StoreResult<u64> {
    state.store.empty_trash(UtcMillis(state.clock.now().0 - KEPT_MILLIS), ROUND).await
}
