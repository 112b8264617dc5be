//! Where members are signed in.

use super::{StoreResult, audit::Act, member::Hash};
use crate::model::{
    moment::UtcMillis,
    newsroom::member::{Member, MemberId},
};
use async_trait::async_trait;

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
    /// Begins a session, writes down when the member was seen, and forgets sessions that are over.
    async fn begin_session(&self, new: &NewSession, act: &Act) -> StoreResult<()>;

    /// Who holds this token: a session that was used since `idle_since` and has not ended, of a member who is not shut out.
    async fn session(
        &self,
        token: &Hash,
        now: UtcMillis,
        idle_since: UtcMillis,
    ) -> StoreResult<Option<(Session, Member)>>;

    /// Notes that a session is in use.
    async fn touch_session(&self, id: i64, now: UtcMillis) -> StoreResult<()>;

    /// Ends one of a member's sessions; false if there is none.
    async fn end_session(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool>;
}
