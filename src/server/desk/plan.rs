//! Who writes a story, when it is wanted, and from when on readers may have it.

use super::{
    Hand,
    open::known,
    rights::{may_see, require},
};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{folder::Plan, permission::Permission},
    },
    server::{error::Failure, state::AppState, store::desk::PlanRecord},
};
use serde_json::json;

/// Plans a story.
pub async fn plan(state: &AppState, hand: &Hand, id: ArticleId, plan: &Plan) -> Result<(), Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    require(member.may(Permission::AssignStory) && may_see(member, &story.card))?;
    let embargo_at = time(state, plan.embargo_at.as_deref(), Field::EmbargoAt)?;
    if let (Some(embargo), Some(publish)) = (embargo_at, story.card.publish_at)
        && publish < embargo
    {
        return Err(AppError::Invalid { field: Field::EmbargoAt, problem: Problem::Embargoed }.into());
    }
    let record = PlanRecord {
        assigned_to: plan.assigned_to,
        due_at: time(state, plan.due_at.as_deref(), Field::DueAt)?,
        embargo_at,
    };
    let detail = json!({
        "assigned_to": record.assigned_to,
        "due_at": record.due_at.map(|at| at.0),
        "embargo_at": record.embargo_at.map(|at| at.0),
    });
    let act = hand.act(state, "story.planned", id, detail);
    if state.store.plan_story(id, record, &act).await? { Ok(()) } else { Err(AppError::Conflict.into()) }
}

/// An empty field says no time.
fn time(state: &AppState, shown: Option<&str>, field: Field) -> Result<Option<UtcMillis>, AppError> {
    match shown.map(str::trim).filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => state.clock.shown(text).map(Some).ok_or(AppError::Invalid { field, problem: Problem::Wrong }),
    }
}
