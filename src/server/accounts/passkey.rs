//! Passkeys of members. One opens alone, since its authenticator finds out who touches it: it is had, and it is known or is one's own finger.

pub mod enter;
pub mod own;
pub mod prove;

use crate::{
    model::error::{AppError, Field, Problem},
    server::{
        doorkeeper::{
            passwords::Unworkable,
            questions::{Asked, Question, WantedPasskey},
        },
        passkey::{AssertionAnswer, CHALLENGE_BYTES, Challenge, Refusal, RelyingParty, Verification},
        state::AppState,
        store::{passkey::StoredPasskey, session::SecondProof},
    },
};

/// So many a member has at most.
const MOST: u32 = 20;

/// Without it, whoever has found a key would be in.
const VERIFICATION: Verification = Verification::Required;

/// The site for which passkeys are made, where browsers make any.
fn site(state: &AppState) -> Option<RelyingParty> {
    let site = &state.config.site;
    RelyingParty::at(&site.origin, &site.name)
}

/// Asks something new; what was asked before is not waited for any more.
fn ask(state: &AppState, asked: Asked, wanted: Option<WantedPasskey>) -> Result<Challenge, Unworkable> {
    let mut challenge = [0; CHALLENGE_BYTES];
    getrandom::fill(&mut challenge).map_err(|_| Unworkable)?;
    state.doorkeeper.questions.keep(asked, Question { challenge, wanted });
    Ok(challenge)
}

/// What was asked, if it was not too long ago. It is used up, whatever comes of the answer.
fn question(state: &AppState, asked: &Asked) -> Result<Question, AppError> {
    state.doorkeeper.questions.take(asked).ok_or(AppError::Invalid { field: Field::Passkey, problem: Problem::Past })
}

/// What the answer proves.
fn proof(
    site: &RelyingParty,
    question: &Question,
    stored: &StoredPasskey,
    answer: &AssertionAnswer,
) -> Result<SecondProof, AppError> {
    let of = (&stored.passkey, stored.handle.as_slice());
    let counter = answer.counter(site, &question.challenge, of, VERIFICATION).map_err(refused)?;
    Ok(SecondProof::Passkey { id: stored.id, counter })
}

/// Nobody is told what exactly was wrong; the log is.
fn refused(refusal: Refusal) -> AppError {
    tracing::info!(%refusal, "a passkey was refused");
    AppError::Invalid { field: Field::Passkey, problem: Problem::Wrong }
}

/// What authenticators call these.
fn ids(stored: Vec<StoredPasskey>) -> Vec<Vec<u8>> {
    stored.into_iter().map(|stored| stored.passkey.id).collect()
}
