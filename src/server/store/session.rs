//! Where members are signed in.

use super::{StoreResult, audit::Act, member::Hash};
use crate::model::{
    moment::UtcMillis,
    newsroom::member::{Member, MemberId},
};
use async_trait::async_trait;

/// What was shown beside the password, or in its place. It is used up in the transaction that begins the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondProof {
    /// Nothing: the member has no second factor.
    None,
    /// The code of this step.
    Step(i64),
    /// A recovery code.
    Recovery(Hash),
    /// A passkey.
    Passkey {
        /// Which one.
        id: i64,
        /// How often it has signed now.
        counter: u32,
    },
}

/// Somebody comes in.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// Hash of what the cookie holds.
    pub token: Hash,
    /// Who.
    pub member: MemberId,
    /// Now.
    pub begun_at: UtcMillis,
    /// It ends then, whatever happens.
    pub ends_at: UtcMillis,
    /// Address of the machine.
    pub address: String,
    /// What the browser calls itself.
    pub agent: String,
    /// What was shown beside the password, or in its place.
    pub proof: SecondProof,
    /// Hash of what the browser is known by from now on, and until when.
    pub device: (Hash, UtcMillis),
    /// Hash of what it was known by.
    pub known_as: Option<Hash>,
}

/// A session that lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which one.
    pub id: i64,
    /// When it began.
    pub begun_at: UtcMillis,
    /// When it was last used, to some minutes.
    pub seen_at: UtcMillis,
    /// When the member last showed who they are.
    pub proven_at: UtcMillis,
    /// From which machine.
    pub address: String,
    /// By which browser.
    pub agent: String,
}

/// Reads and writes sessions.
#[async_trait]
pub trait SessionStore: Send + Sync {
    /// Begins a session, writes down when the member was seen, and forgets sessions that are over. False if what was shown was used
    /// already.
    async fn begin_session(&self, new: &NewSession, act: &Act) -> StoreResult<bool>;

    /// Writes down that the member has shown again who they are; from now on only the new token holds the session. False if what was shown
    /// was used already.
    async fn renew_session(&self, session: i64, token: &Hash, proof: SecondProof, act: &Act) -> StoreResult<bool>;

    /// Whether the member has signed in with this browser before.
    async fn is_known_device(&self, token: &Hash, member: MemberId, now: UtcMillis) -> StoreResult<bool>;

    /// Who holds this token: a session that was used since `idle_since` and has not ended, of a member who is not shut out.
    async fn session(
        &self,
        token: &Hash,
        now: UtcMillis,
        idle_since: UtcMillis,
    ) -> StoreResult<Option<(Session, Member)>>;

    /// Notes that a session is in use.
    async fn touch_session(&self, id: i64, now: UtcMillis) -> StoreResult<()>;

    /// A member's sessions, the latest used first, those behind `before` (when it was last used, and which).
    async fn sessions(&self, member: MemberId, before: Option<(i64, i64)>, limit: u32) -> StoreResult<Vec<Session>>;

    /// Ends a member's sessions but for one, and forgets their browsers.
    async fn end_other_sessions(&self, member: MemberId, keep: i64, act: &Act) -> StoreResult<()>;

    /// Ends one of a member's sessions; false if there is none.
    async fn end_session(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool>;
}
