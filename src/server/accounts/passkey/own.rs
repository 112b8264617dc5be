//! A member's passkeys: adding, naming and removing them.

use super::{MOST, VERIFICATION, ids, question, refused, site};
use crate::{
    i18n::Texts,
    model::{
        error::{AppError, Field, Problem},
        newsroom::passkey::{ListedPasskey, Passkeys},
    },
    server::{
        accounts::{Doer, Present, member},
        doorkeeper::{
            passwords::Unworkable,
            questions::{Asked, WantedPasskey},
        },
        error::Failure,
        passkey::{self, RegistrationAnswer, User},
        state::AppState,
        store::{
            StoreError,
            passkey::{NewPasskey, StoredPasskey},
        },
    },
};
use serde_json::json;

/// Bytes of what authenticators know a member by: as many as the specification advises (§14.6.1).
const HANDLE_BYTES: usize = 64;

/// All of them; times are told in the words of whoever asks.
pub async fn list(state: &AppState, texts: Texts, present: &Present) -> Result<Passkeys, Failure> {
    let stored = state.store.passkeys(present.member.id, MOST).await?;
    let told = |at| texts.date_and_time(state.clock.moment(at));
    let listed = |stored: StoredPasskey| ListedPasskey {
        id: stored.id,
        name: stored.name,
        made: told(stored.made_at),
        used: stored.used_at.map(told),
    };
    Ok(Passkeys { is_possible: site(state).is_some(), passkeys: stored.into_iter().map(listed).collect() })
}

/// What the browser is asked to make a passkey of this name.
pub async fn ask(state: &AppState, present: &Present, name: &str) -> Result<String, Failure> {
    let site = site(state).ok_or(AppError::NotFound)?;
    present.proven(state)?;
    let name = member::name(name)?;
    let known = state.store.passkeys(present.member.id, MOST).await?;
    if known.len() >= MOST as usize {
        return Err(wrong(Problem::TooLong { max: MOST }).into());
    }
    let handle = match known.first() {
        Some(known) => known.handle.clone(),
        None => new_handle()?,
    };
    let wanted = WantedPasskey { handle: handle.clone(), name };
    let challenge = super::ask(state, Asked::Session(present.session.id), Some(wanted))?;
    let user = User { handle: &handle, account: &present.member.email, name: &present.member.name };
    Ok(passkey::creation(&site, user, &challenge, &ids(known), VERIFICATION))
}

/// Keeps the passkey that was made.
pub async fn add(state: &AppState, doer: &Doer, present: &Present, answer: &str) -> Result<(), Failure> {
    let site = site(state).ok_or(AppError::NotFound)?;
    present.proven(state)?;
    let question = question(state, &Asked::Session(present.session.id))?;
    let WantedPasskey { handle, name } = question.wanted.ok_or_else(|| wrong(Problem::Past))?;
    let answer = RegistrationAnswer::read(answer).map_err(refused)?;
    let passkey = answer.passkey(&site, &question.challenge, VERIFICATION).map_err(refused)?;
    let act = doer.act(state, "passkey.added", &present.member.email, json!({ "name": name }));
    let new = NewPasskey { member: present.member.id, passkey, handle, name };
    match state.store.add_passkey(&new, &act).await {
        Err(StoreError::Conflict(_)) => Err(wrong(Problem::Taken).into()),
        other => Ok(other?),
    }
}

/// Calls one otherwise.
pub async fn rename(state: &AppState, doer: &Doer, present: &Present, id: i64, name: &str) -> Result<(), Failure> {
    let name = member::name(name)?;
    let act = doer.act(state, "passkey.renamed", &present.member.email, json!({ "passkey": id, "name": name }));
    done(state.store.rename_passkey(present.member.id, id, &name, &act).await?)
}

/// From now on it opens nothing.
pub async fn remove(state: &AppState, doer: &Doer, present: &Present, id: i64) -> Result<(), Failure> {
    present.proven(state)?;
    let act = doer.act(state, "passkey.removed", &present.member.email, json!({ "passkey": id }));
    done(state.store.remove_passkey(present.member.id, id, &act).await?)
}

fn done(was_there: bool) -> Result<(), Failure> {
    if was_there { Ok(()) } else { Err(AppError::NotFound.into()) }
}

fn wrong(problem: Problem) -> AppError {
    AppError::Invalid { field: Field::Passkey, problem }
}

fn new_handle() -> Result<Vec<u8>, Unworkable> {
    let mut handle = vec![0; HANDLE_BYTES];
    getrandom::fill(&mut handle).map_err(|_| Unworkable)?;
    Ok(handle)
}
