//! Somebody at the door, as far as a request tells.

use super::{cookie, token};
use crate::server::{state::AppState, store::member::Hash};
use axum::http::{HeaderMap, header::USER_AGENT};
use std::net::IpAddr;

/// Of what a browser calls itself, so much is kept.
const AGENT_CHARACTERS: usize = 300;

/// Somebody at the door.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// From which machine.
    pub address: IpAddr,
    /// What the browser calls itself.
    pub(super) agent: String,
    /// What the browser is known by, if a member has used it.
    pub(super) device: Option<Hash>,
    /// What it holds while the code of the second factor is owed.
    pub(super) half_way: Option<Hash>,
    /// What it holds while the answer of a passkey is owed.
    pub(super) asked: Option<Hash>,
}

impl Visitor {
    /// Whoever sent these headers from there.
    pub fn of(state: &AppState, headers: &HeaderMap, address: IpAddr) -> Self {
        let agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
        Self {
            address,
            agent: agent.chars().take(AGENT_CHARACTERS).collect(),
            device: cookie::get(state, headers, cookie::DEVICE).map(token::hash),
            half_way: cookie::get(state, headers, cookie::HALF_WAY).map(token::hash),
            asked: cookie::get(state, headers, cookie::ASKED).map(token::hash),
        }
    }
}
