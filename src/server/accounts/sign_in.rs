//! Coming in: with a password, and with a code where the member has a second factor.

use super::{Doer, Visitor, cookie, member, second_factor, session, shown, token, token::Token, used};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        moment::UtcMillis,
        newsroom::{door::SignInForm, member::Member},
    },
    server::{
        doorkeeper::attempts::Trier,
        error::Failure,
        state::AppState,
        store::{
            member::Credentials,
            session::{NewSession, SecondProof},
        },
    },
};
use axum::http::HeaderValue;

/// What became of somebody who knocked.
#[derive(Debug)]
pub enum Knocked {
    /// They are in. To be set.
    In(Vec<HeaderValue>),
    /// The password was right, and a code is owed. To be set.
    OwesCode(Vec<HeaderValue>),
}

/// Lets in whoever knows the password, unless a code is owed. Whether the address or the password was wrong, nobody is told.
pub async fn sign_in(state: &AppState, visitor: &Visitor, form: &SignInForm) -> Result<Knocked, Failure> {
    let found = right(state, visitor, form).await?;
    let proof = match (&found.totp_secret, form.code.as_deref()) {
        (None, _) => SecondProof::None,
        (Some(_), Some(code)) => second_factor::proof(state, &found, code)?,
        (Some(_), None) => {
            let token = Token::new()?;
            state.doorkeeper.half_way.keep(token.hash, found.member.id);
            let cookie = cookie::set(state, cookie::HALF_WAY, &token.text, cookie::HALF_WAY_SECONDS);
            return Ok(Knocked::OwesCode(cookie.into_iter().collect()));
        }
    };
    begin(state, visitor, found.member, proof).await.map(Knocked::In)
}

/// Lets in whoever has shown the password before and knows the code now.
pub async fn enter_code(state: &AppState, visitor: &Visitor, code: &str) -> Result<Vec<HeaderValue>, Failure> {
    let half_way = visitor.half_way.ok_or(AppError::SignedOut)?;
    let member = state.doorkeeper.half_way.find(&half_way).ok_or(AppError::SignedOut)?;
    let found = state.store.credentials_of(member).await?.filter(|found| !found.is_suspended);
    let found = found.ok_or(AppError::SignedOut)?;
    let proof = second_factor::proof(state, &found, code)?;
    let mut cookies = begin(state, visitor, found.member, proof).await?;
    state.doorkeeper.half_way.forget(&half_way);
    cookies.extend(cookie::removed(state, cookie::HALF_WAY));
    Ok(cookies)
}

/// Whether this visitor owes a code.
pub fn owes_code(state: &AppState, visitor: &Visitor) -> bool {
    visitor.half_way.is_some_and(|token| state.doorkeeper.half_way.find(&token).is_some())
}

/// The member who has this address and this password.
async fn right(state: &AppState, visitor: &Visitor, form: &SignInForm) -> Result<Credentials, Failure> {
    let wrong = AppError::Invalid { field: Field::Password, problem: Problem::Wrong };
    let Ok(email) = member::email(&form.email) else { return Err(wrong.into()) };
    let found = state.store.credentials(&email).await?;
    let triers = triers(state, visitor, &email, found.as_ref()).await?;
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let hash = found.as_ref().and_then(|found| found.password.clone());
    let is_right = state.doorkeeper.passwords.is_right(&form.password, hash).await?;
    let found = found.filter(|found| is_right && !found.is_suspended).ok_or(wrong)?;
    state.doorkeeper.attempts.succeed(&triers);
    Ok(found)
}

/// With whose tries this one is counted. A browser that the member has used before has a count of its own, so no stranger keeps the member out.
pub(super) async fn triers(
    state: &AppState,
    visitor: &Visitor,
    email: &str,
    found: Option<&Credentials>,
) -> Result<Vec<Trier>, Failure> {
    if let (Some(device), Some(found)) = (visitor.device, found)
        && state.store.is_known_device(&device, found.member.id, state.clock.now()).await?
    {
        return Ok(vec![Trier::Device(device)]);
    }
    Ok(vec![Trier::Account(token::hash(email)), Trier::network(visitor.address)])
}

/// Begins a session under a token that nobody had before.
pub(super) async fn begin(
    state: &AppState,
    visitor: &Visitor,
    member: Member,
    proof: SecondProof,
) -> Result<Vec<HeaderValue>, Failure> {
    let (token, device) = (Token::new()?, Token::new()?);
    let now = state.clock.now();
    let in_future = |millis: i64| UtcMillis(now.0.saturating_add(millis));
    let new = NewSession {
        token: token.hash,
        member: member.id,
        begun_at: now,
        ends_at: in_future(session::LONGEST),
        address: visitor.address.to_string(),
        agent: visitor.agent.clone(),
        proof,
        device: (device.hash, in_future(cookie::DEVICE_SECONDS * 1000)),
        known_as: visitor.device,
    };
    let act = Doer::member(&member, visitor.address).act(state, "session.begun", &member.email, shown(proof));
    if !state.store.begin_session(&new, &act).await? {
        return Err(used(proof).into());
    }
    let session = cookie::set(state, cookie::SESSION, &token.text, session::LONGEST / 1000);
    let device = cookie::set(state, cookie::DEVICE, &device.text, cookie::DEVICE_SECONDS);
    Ok(session.into_iter().chain(device).collect())
}
