//! What is to be seen to before a story is published.

use super::{
    Hand,
    open::known,
    rights::{may, may_write, require},
    said,
};
use crate::{
    model::{
        error::{AppError, Field},
        id::ArticleId,
        newsroom::{
            folder::{Check, MAX_CHECK_GRAPHEMES},
            permission::Permission,
        },
    },
    server::{
        error::Failure,
        state::AppState,
        store::{StoreResult, story::CardRecord},
    },
};
use serde_json::json;

/// All checks of a story.
pub(super) async fn checks(state: &AppState, card: &CardRecord) -> StoreResult<Vec<Check>> {
    state.store.checks(card.id, card.section.as_ref().map(|section| &section.slug)).await
}

/// Somebody has seen to one, or takes that back; tells all there are.
pub async fn tick(state: &AppState, hand: &Hand, id: ArticleId, check: i64, done: bool) -> Result<Vec<Check>, Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    require(may_write(member, &story.card) || may(member, Permission::ReviewStory, &story.card))?;
    let act = hand.act(state, "story.checked", id, json!({ "check": check, "done": done }));
    if !state.store.tick_check(id, check, done, &act).await? {
        return Err(AppError::Conflict.into());
    }
    Ok(checks(state, &story.card).await?)
}

/// One more thing to be seen to in every story of this story's section; tells all there are.
pub async fn add_check(state: &AppState, hand: &Hand, id: ArticleId, text: &str) -> Result<Vec<Check>, Failure> {
    require(hand.member()?.may(Permission::ManageNames))?;
    let story = known(state, id).await?;
    let text = said(text, Field::Check, MAX_CHECK_GRAPHEMES)?;
    let section = story.card.section.as_ref().map(|section| &section.slug);
    let act = hand.act(state, "check.added", id, json!({ "text": text, "section": section }));
    if !state.store.add_check(section, &text, &act).await? {
        return Err(AppError::Conflict.into());
    }
    Ok(checks(state, &story.card).await?)
}

/// It is no longer to be seen to, in any story; tells what is left.
pub async fn remove_check(state: &AppState, hand: &Hand, id: ArticleId, check: i64) -> Result<Vec<Check>, Failure> {
    require(hand.member()?.may(Permission::ManageNames))?;
    let story = known(state, id).await?;
    if !state.store.remove_check(check, &hand.act(state, "check.removed", id, json!({ "check": check }))).await? {
        return Err(AppError::Conflict.into());
    }
    Ok(checks(state, &story.card).await?)
}
