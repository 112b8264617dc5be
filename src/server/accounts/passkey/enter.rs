//! Coming in with a passkey, alone or in the place of a code.

use super::{MOST, VERIFICATION, ids, proof, question, refused, site};
use crate::{
    model::{error::AppError, newsroom::member::MemberId},
    server::{
        accounts::{Visitor, cookie, sign_in, token::Token},
        doorkeeper::{
            attempts::Trier,
            questions::{Asked, PATIENCE_SECONDS},
        },
        error::Failure,
        passkey::{self, AssertionAnswer, Refusal},
        state::AppState,
    },
};
use axum::http::HeaderValue;

/// Whether passkeys open this site.
pub fn is_possible(state: &AppState) -> bool {
    site(state).is_some()
}

/// Whether who owes a code may show a passkey in its place.
pub async fn may_replace_code(state: &AppState, visitor: &Visitor) -> Result<bool, Failure> {
    match owing(state, visitor) {
        Some(member) if is_possible(state) => Ok(!state.store.passkeys(member, 1).await?.is_empty()),
        _ => Ok(false),
    }
}

/// Who has shown a password and owes a code.
fn owing(state: &AppState, visitor: &Visitor) -> Option<MemberId> {
    visitor.half_way.and_then(|token| state.doorkeeper.half_way.find(&token))
}

/// What the browser is asked, and the cookie by which its answer is known. Where nobody has told who they are, any passkey of the site will do.
pub async fn ask(state: &AppState, visitor: &Visitor) -> Result<(String, Option<HeaderValue>), Failure> {
    let site = site(state).ok_or(AppError::NotFound)?;
    let known = match owing(state, visitor) {
        Some(member) => ids(state.store.passkeys(member, MOST).await?),
        None => Vec::new(),
    };
    let token = Token::new()?;
    let challenge = super::ask(state, Asked::Browser(token.hash), None)?;
    let seconds = i64::try_from(PATIENCE_SECONDS).unwrap_or_default();
    let cookie = cookie::set(state, cookie::ASKED, &token.text, seconds);
    Ok((passkey::request(&site, &challenge, &known, VERIFICATION), cookie))
}

/// Lets in whoever holds the passkey that answers.
pub async fn enter(state: &AppState, visitor: &Visitor, answer: &str) -> Result<Vec<HeaderValue>, Failure> {
    let site = site(state).ok_or(AppError::NotFound)?;
    let question = question(state, &Asked::Browser(visitor.asked.unwrap_or_default()))?;
    let answer = AssertionAnswer::read(answer).map_err(refused)?;
    let stored = state.store.passkey(&answer.id).await?;
    let found = match &stored {
        Some(stored) => state.store.credentials_of(stored.member).await?,
        None => None,
    };
    let triers = match &found {
        Some(found) => sign_in::triers(state, visitor, &found.member.email, Some(found)).await?,
        None => vec![Trier::network(visitor.address)],
    };
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let found = found.filter(|found| !found.is_suspended);
    let (Some(stored), Some(found)) = (stored, found) else { return Err(refused(Refusal::Another).into()) };
    if !answer.tells_its_owner() && owing(state, visitor) != Some(stored.member) {
        return Err(refused(Refusal::Another).into());
    }
    let proof = proof(&site, &question, &stored, &answer)?;
    state.doorkeeper.attempts.succeed(&triers);
    let mut cookies = sign_in::begin(state, visitor, found.member, proof).await?;
    cookies.extend(cookie::removed(state, cookie::ASKED));
    if let Some(half_way) = visitor.half_way {
        state.doorkeeper.half_way.forget(&half_way);
        cookies.extend(cookie::removed(state, cookie::HALF_WAY));
    }
    Ok(cookies)
}
