//! What the desk says to each other about a story.

use super::{
    Hand,
    open::known,
    rights::{may_see, require},
    said,
};
use crate::{
    model::{
        error::Field,
        id::ArticleId,
        newsroom::folder::{MAX_NOTE_GRAPHEMES, Note},
    },
    server::{error::Failure, state::AppState, store::desk::NoteRecord},
};
use serde_json::json;

/// The newest notes that a folder shows.
const SHOWN: u32 = 100;

/// The newest notes, oldest first.
pub(super) async fn notes(state: &AppState, id: ArticleId) -> Result<Vec<Note>, Failure> {
    let notes = state.store.notes(id, SHOWN).await?;
    let note = |NoteRecord { at, name, text }| Note { at: state.clock.moment(at), name, text };
    Ok(notes.into_iter().map(note).collect())
}

/// Adds a note, and tells all there are.
pub async fn add_note(state: &AppState, hand: &Hand, id: ArticleId, text: &str) -> Result<Vec<Note>, Failure> {
    let story = known(state, id).await?;
    require(may_see(hand.member()?, &story.card))?;
    let text = said(text, Field::Note, MAX_NOTE_GRAPHEMES)?;
    state.store.add_note(id, &text, &hand.act(state, "story.noted", id, json!({}))).await?;
    notes(state, id).await
}
