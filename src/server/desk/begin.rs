//! A story begins.

use super::{Hand, open::written, rights::require, save::facts};
use crate::{
    model::{
        error::{AppError, Field},
        id::ArticleId,
        newsroom::{draft::Draft, permission::Permission, stage::Stage},
    },
    server::{
        error::Failure,
        state::AppState,
        store::story::{Former, Writing},
    },
};
use serde_json::json;
use uuid::Uuid;

/// Makes a story of an idea, or of what is written already, and says which it is.
pub async fn begin(state: &AppState, hand: &Hand, stage: Stage, draft: &Draft) -> Result<ArticleId, Failure> {
    require(hand.member.as_ref().is_some_and(|member| member.may(Permission::WriteStory)))?;
    require(matches!(stage, Stage::Pitch | Stage::Draft))?;
    let id = ArticleId(Uuid::now_v7());
    let facts = facts(draft)?;
    // Of an idea there is nothing else to see.
    if stage == Stage::Pitch && facts.headline.is_empty() {
        return Err(AppError::empty(Field::Headline).into());
    }
    let content = written(draft)?;
    let writing = Writing { story: id, base: 0, content: &content, facts: &facts, former: Former::Forgotten };
    let act = hand.act(state, "story.begun", id, json!({ "headline": facts.headline }));
    state.store.begin_story(&writing, stage, &act).await?;
    Ok(id)
}
