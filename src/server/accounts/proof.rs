//! Showing once more who one is, before something dangerous.

use super::{Doer, Present, cookie, second_factor, session, shown, token::Token, used};
use crate::{
    model::error::{AppError, Field, Problem},
    server::{
        doorkeeper::attempts::Trier,
        error::Failure,
        state::AppState,
        store::{member::Credentials, session::SecondProof},
    },
};
use axum::http::HeaderValue;

/// Takes password, and code where there is a second factor. The session goes on under a new token, so that an old one that was stolen proves
/// nothing.
pub async fn prove_again(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    password: &str,
    code: &str,
) -> Result<Option<HeaderValue>, Failure> {
    let found = known(state, present, password).await?;
    let proof = match found.totp_secret {
        None => SecondProof::None,
        Some(_) => second_factor::proof(state, &found, code)?,
    };
    renewed(state, doer, present, proof).await
}

/// The session goes on under a new token, if what was shown was not used before.
pub(super) async fn renewed(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    proof: SecondProof,
) -> Result<Option<HeaderValue>, Failure> {
    let token = Token::new()?;
    let act = doer.act(state, "session.proven", &present.member.email, shown(proof));
    if !state.store.renew_session(present.session.id, &token.hash, proof, &act).await? {
        return Err(used(proof).into());
    }
    let left = present.session.begun_at.0.saturating_add(session::LONGEST).saturating_sub(state.clock.now().0);
    Ok(cookie::set(state, cookie::SESSION, &token.text, left / 1000))
}

/// The member's credentials, if this is the password. Tries are counted with the session, which no stranger has.
pub(super) async fn known(state: &AppState, present: &Present, password: &str) -> Result<Credentials, Failure> {
    let triers = [Trier::Session(present.session.id)];
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let found = state.store.credentials_of(present.member.id).await?.ok_or(AppError::SignedOut)?;
    if !state.doorkeeper.passwords.is_right(password, found.password.clone()).await? {
        return Err(AppError::Invalid { field: Field::Password, problem: Problem::Unknown }.into());
    }
    state.doorkeeper.attempts.succeed(&triers);
    Ok(found)
}
