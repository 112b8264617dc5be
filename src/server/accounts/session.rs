//! Who is signed in.

use super::{Doer, cookie, token};
use crate::{
    model::{error::AppError, moment::UtcMillis, newsroom::member::Member},
    server::{error::Failure, state::AppState, store::session::Session},
};
use axum::http::{HeaderMap, HeaderValue};
use serde_json::json;
use std::net::IpAddr;

const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// A session that is not used for so long is over.
pub(super) const IDLE: i64 = 7 * DAY;

/// A session is over after so long, used or not.
pub(super) const LONGEST: i64 = 30 * DAY;

/// That a session is in use is written down once in so long.
const TOUCH_EVERY: i64 = 5 * MINUTE;

/// For so long after showing who they are, a member may do dangerous things.
const PROOF_LASTS: i64 = 10 * MINUTE;

/// A member who is signed in, and how.
#[derive(Clone, Debug)]
pub struct Present {
    /// Who.
    pub member: Member,
    /// By which session.
    pub session: Session,
}

impl Present {
    /// Refuses what is dangerous to whoever has not shown for some minutes who they are.
    pub fn proven(&self, state: &AppState) -> Result<(), AppError> {
        let is_fresh = state.clock.now().0.saturating_sub(self.session.proven_at.0) < PROOF_LASTS;
        if is_fresh { Ok(()) } else { Err(AppError::ProveAgain) }
    }
}

/// The member whose session the request brings.
pub async fn member_of(state: &AppState, headers: &HeaderMap) -> Result<Member, Failure> {
    Ok(present(state, headers).await?.member)
}

/// The same, with the session.
pub async fn present(state: &AppState, headers: &HeaderMap) -> Result<Present, Failure> {
    let Some(token) = cookie::get(state, headers, cookie::SESSION) else { return Err(AppError::SignedOut.into()) };
    let now = state.clock.now();
    let idle_since = UtcMillis(now.0.saturating_sub(IDLE));
    let found = state.store.session(&token::hash(token), now, idle_since).await?;
    let Some((session, member)) = found else { return Err(AppError::SignedOut.into()) };
    if now.0.saturating_sub(session.seen_at.0) > TOUCH_EVERY {
        state.store.touch_session(session.id, now).await?;
    }
    Ok(Present { member, session })
}

/// Ends the session that the request brings, if it brings one, and removes its cookie.
pub async fn sign_out(state: &AppState, headers: &HeaderMap, from: IpAddr) -> Result<Option<HeaderValue>, Failure> {
    match present(state, headers).await {
        Ok(Present { member, session }) => {
            let act = Doer::member(&member, from).act(state, "session.ended", &member.email, json!({}));
            state.store.end_session(member.id, session.id, &act).await?;
        }
        Err(Failure::Refused(_)) => {}
        Err(failure) => return Err(failure),
    }
    Ok(cookie::removed(state, cookie::SESSION))
}
