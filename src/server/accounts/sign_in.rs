//! Coming in with a password.

use super::{Doer, cookie, member, session, token::Token};
use crate::{
    model::{
        error::{AppError, Field, Problem},
        moment::UtcMillis,
        newsroom::{door::SignInForm, member::Member},
    },
    server::{error::Failure, state::AppState, store::session::NewSession},
};
use axum::http::{HeaderMap, HeaderValue, header::USER_AGENT};
use serde_json::json;
use std::net::IpAddr;

/// Of what a browser calls itself, so much is kept.
const AGENT_CHARACTERS: usize = 300;

/// Somebody at the door.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// From which machine.
    pub address: IpAddr,
    /// What the browser calls itself.
    agent: String,
}

impl Visitor {
    /// Whoever sent these headers from there.
    pub fn of(headers: &HeaderMap, address: IpAddr) -> Self {
        let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self { address, agent: agent.chars().take(AGENT_CHARACTERS).collect() }
    }
}

/// Somebody has come in.
#[derive(Debug)]
pub struct SignedIn {
    /// Who.
    pub member: Member,
    /// To be set.
    pub cookies: Vec<HeaderValue>,
}

/// Lets in whoever knows the password. Whether the address or the password was wrong, nobody is told.
pub async fn sign_in(state: &AppState, visitor: &Visitor, form: &SignInForm) -> Result<SignedIn, Failure> {
    let wrong = AppError::Invalid { field: Field::Password, problem: Problem::Wrong };
    let Ok(email) = member::email(&form.email) else { return Err(wrong.into()) };
    let found = state.store.credentials(&email).await?;
    let hash = found.as_ref().and_then(|found| found.password.clone());
    let is_right = state.doorkeeper.passwords.is_right(&form.password, hash).await?;
    let Some(found) = found.filter(|found| is_right && !found.is_suspended) else { return Err(wrong.into()) };
    begin(state, visitor, found.member).await
}

/// Begins a session under a token that nobody had before.
async fn begin(state: &AppState, visitor: &Visitor, member: Member) -> Result<SignedIn, Failure> {
    let token = Token::new()?;
    let now = state.clock.now();
    let new = NewSession {
        token: token.hash,
        member: member.id,
        begun_at: now,
        ends_at: UtcMillis(now.0.saturating_add(session::LONGEST)),
        address: visitor.address.to_string(),
        agent: visitor.agent.clone(),
    };
    let act = Doer::member(&member, visitor.address).act(state, "session.begun", &member.email, json!({}));
    state.store.begin_session(&new, &act).await?;
    let cookie = cookie::set(state, cookie::SESSION, &token.text, session::LONGEST / 1000);
    Ok(SignedIn { member, cookies: cookie.into_iter().collect() })
}
