//! A story goes from one stage to the next, on this side of being published.

use super::{
    Hand,
    open::known,
    rights::{may, may_write, require},
};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{
            permission::Permission,
            stage::{Stage, Step},
        },
    },
    server::{error::Failure, state::AppState, store::story::Stepping},
};
use serde_json::json;

/// Goes one step, if the story stands where the hand believes that it does. To be scheduled it needs a time as the site's clocks show it.
pub async fn step(
    state: &AppState,
    hand: &Hand,
    id: ArticleId,
    from: Stage,
    step: Step,
    publish_at: Option<&str>,
) -> Result<(), Failure> {
    let story = known(state, id).await?;
    let member = hand.member()?;
    // Readers are reached by `publish` and `withdraw`, which do more than change the stage.
    let (to, permission) = from
        .after(step)
        .filter(|(to, _)| *to != Stage::Published && *to != Stage::Withdrawn)
        .ok_or(AppError::Malformed)?;
    let allowed = match permission {
        Permission::WriteStory | Permission::SendStory => member.may(permission) && may_write(member, &story.card),
        other => may(member, other, &story.card),
    };
    require(allowed)?;
    let publish_at = match to {
        Stage::Scheduled => Some(checked_time(state, publish_at.unwrap_or_default(), story.card.embargo_at)?),
        _ => None,
    };
    let stepping = Stepping { story: id, from, to, publish_at };
    let detail = json!({ "from": from, "to": to, "at": publish_at.map(|at| at.0) });
    let act = hand.act(state, "story.moved", id, detail);
    if state.store.step(&stepping, &act).await? { Ok(()) } else { Err(AppError::Conflict.into()) }
}

fn checked_time(state: &AppState, shown: &str, embargo: Option<UtcMillis>) -> Result<UtcMillis, AppError> {
    let at = state.clock.shown(shown).ok_or(AppError::empty(Field::PublishAt))?;
    if at <= state.clock.now() {
        return Err(AppError::Invalid { field: Field::PublishAt, problem: Problem::Past });
    }
    if embargo.is_some_and(|until| at < until) {
        return Err(AppError::Invalid { field: Field::PublishAt, problem: Problem::Embargoed });
    }
    Ok(at)
}
