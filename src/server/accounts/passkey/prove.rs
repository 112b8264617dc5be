//! Showing by a passkey once more who one is.

use super::{MOST, VERIFICATION, ids, question, refused, site};
use crate::{
    model::error::AppError,
    server::{
        accounts::{Doer, Present, proof::renewed},
        doorkeeper::{attempts::Trier, questions::Asked},
        error::Failure,
        passkey::{self, AssertionAnswer, Refusal},
        state::AppState,
    },
};
use axum::http::HeaderValue;

/// What the browser is asked; nothing if the member has no passkey.
pub async fn ask(state: &AppState, present: &Present) -> Result<Option<String>, Failure> {
    let Some(site) = site(state) else { return Ok(None) };
    let known = ids(state.store.passkeys(present.member.id, MOST).await?);
    if known.is_empty() {
        return Ok(None);
    }
    let challenge = super::ask(state, Asked::Session(present.session.id), None)?;
    Ok(Some(passkey::request(&site, &challenge, &known, VERIFICATION)))
}

/// Takes the answer of one of the member's passkeys. The session goes on under a new token.
pub async fn prove(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    answer: &str,
) -> Result<Option<HeaderValue>, Failure> {
    let site = site(state).ok_or(AppError::NotFound)?;
    let triers = [Trier::Session(present.session.id)];
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let question = question(state, &Asked::Session(present.session.id))?;
    let answer = AssertionAnswer::read(answer).map_err(refused)?;
    let stored = state.store.passkey(&answer.id).await?.filter(|stored| stored.member == present.member.id);
    let stored = stored.ok_or_else(|| refused(Refusal::Another))?;
    let proof = super::proof(&site, &question, &stored, &answer)?;
    state.doorkeeper.attempts.succeed(&triers);
    renewed(state, doer, present, proof).await
}
