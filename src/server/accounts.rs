//! The people of the newsroom: how they come in, who is in, and who may come.

pub mod audit;
pub(super) mod cookie;
pub mod forgotten;
pub mod invitation;
mod letter;
mod member;
mod new_cookies;
pub mod own;
pub mod passkey;
mod password;
pub mod people;
pub mod proof;
pub mod second_factor;
pub mod session;
pub mod sign_in;
pub(super) mod token;
mod totp;
mod visitor;

pub use self::{
    new_cookies::NewCookies,
    session::{Present, member_of, present},
    visitor::Visitor,
};

pub(super) use self::{member::email, token::Token};

use super::{
    doorkeeper::passwords::Unworkable,
    error::Failure,
    state::AppState,
    store::{StoreError, audit::Act, session::SecondProof},
};
use crate::model::{
    error::{AppError, Field, Problem},
    newsroom::member::{Member, MemberId},
};
use serde_json::{Value, json};
use std::net::IpAddr;

impl From<Unworkable> for Failure {
    fn from(cause: Unworkable) -> Self {
        StoreError::Other(cause.to_string()).into()
    }
}

/// What was shown was used before, or is gone since.
fn used(proof: SecondProof) -> AppError {
    let field = if matches!(proof, SecondProof::Passkey { .. }) { Field::Passkey } else { Field::Code };
    AppError::Invalid { field, problem: Problem::Wrong }
}

/// By what a session begins or goes on, as it is written down.
fn shown(proof: SecondProof) -> Value {
    match proof {
        SecondProof::None | SecondProof::Step(_) => json!({}),
        SecondProof::Recovery(_) => json!({ "with": "recovery code" }),
        SecondProof::Passkey { id, .. } => json!({ "with": "passkey", "passkey": id }),
    }
}

/// Who does something, and from where, as it is written down.
#[derive(Clone, Debug)]
pub struct Doer {
    member: Option<(MemberId, String)>,
    address: String,
}

impl Doer {
    /// A member.
    pub fn member(member: &Member, address: IpAddr) -> Self {
        Self { member: Some((member.id, member.name.clone())), address: address.to_string() }
    }

    /// Somebody who is not signed in.
    pub fn stranger(address: IpAddr) -> Self {
        Self { member: None, address: address.to_string() }
    }

    /// Whoever is at the machine's own command line.
    pub fn command_line() -> Self {
        Self { member: None, address: String::new() }
    }

    /// What they do now.
    pub fn act(&self, state: &AppState, act: &'static str, subject: impl Into<String>, detail: Value) -> Act {
        Act {
            at: state.clock.now(),
            member: self.member.clone(),
            address: self.address.clone(),
            act,
            subject: subject.into(),
            detail,
        }
    }
}
