//! Stories whose time has come publish themselves.

use super::{Hand, Published, open::known, publish};
use crate::{
    model::{
        id::ArticleId,
        newsroom::{publication::Change, stage::Stage},
    },
    server::{error::Failure, state::AppState, store::story::Stepping},
};
use serde_json::json;

/// Stories that are published in one round.
const ROUND: u32 = 50;

/// Publishes what is due by now, each by a transaction of its own, and says how many. What lacks something goes back to the desk: it would
/// lack it in the next second too. A story is due as long as the store says so; so a program that ends in between publishes it when it
/// starts again, and only once.
pub async fn publish_due(state: &AppState) -> Result<u32, Failure> {
    let mut published = 0;
    for id in state.store.due_stories(state.clock.now(), ROUND).await? {
        match due(state, id).await {
            Ok(true) => published += 1,
            Ok(false) => {}
            // The others are due all the same.
            Err(cause) => {
                tracing::error!(error = %cause, story = %id, "a scheduled story was not published; it is tried again")
            }
        }
    }
    Ok(published)
}

async fn due(state: &AppState, id: ArticleId) -> Result<bool, Failure> {
    let hand = Hand::of_clock();
    let version = known(state, id).await?.version;
    match publish(state, &hand, id, version, &Change::Major).await? {
        Published::Done(_) => Ok(true),
        // It is looked at again in the next round.
        Published::Overtaken => Ok(false),
        Published::NotReady(lacking) => {
            tracing::warn!(story = %id, ?lacking, "a scheduled story lacks something; it goes back to the desk");
            let stepping = Stepping { story: id, from: Stage::Scheduled, to: Stage::Ready, publish_at: None };
            let act = hand.act(state, "story.not_published", id, json!({ "lacking": lacking }));
            state.store.step(&stepping, &act).await?;
            Ok(false)
        }
    }
}
