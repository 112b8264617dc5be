//! Passkeys of members in the store.

use super::{StoreResult, audit::Act};
use crate::{
    model::{moment::UtcMillis, newsroom::member::MemberId},
    server::passkey::Passkey,
};
use async_trait::async_trait;

/// A passkey that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredPasskey {
    /// Which one.
    pub id: i64,
    /// Whose.
    pub member: MemberId,
    /// What proves that it is used.
    pub passkey: Passkey,
    /// What authenticators know its owner by.
    pub handle: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// When it was made.
    pub made_at: UtcMillis,
    /// When it last opened something.
    pub used_at: Option<UtcMillis>,
}

/// A passkey that comes.
#[derive(Clone, Debug)]
pub struct NewPasskey {
    /// Whose.
    pub member: MemberId,
    /// What proves that it is used.
    pub passkey: Passkey,
    /// What authenticators know its owner by.
    pub handle: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
}

/// Reads and writes passkeys. Whatever is written is written down with its act; that one was used is written with the session that it opens.
#[async_trait]
pub trait PasskeyStore: Send + Sync {
    /// Keeps a new one; `Conflict` if it is kept already, whosever it is.
    async fn add_passkey(&self, new: &NewPasskey, act: &Act) -> StoreResult<()>;

    /// The one that an authenticator calls so.
    async fn passkey(&self, credential: &[u8]) -> StoreResult<Option<StoredPasskey>>;

    /// A member's, the oldest first.
    async fn passkeys(&self, member: MemberId, limit: u32) -> StoreResult<Vec<StoredPasskey>>;

    /// Calls one of a member's otherwise; false if there is none.
    async fn rename_passkey(&self, member: MemberId, id: i64, name: &str, act: &Act) -> StoreResult<bool>;

    /// Removes one of a member's; false if there is none.
    async fn remove_passkey(&self, member: MemberId, id: i64, act: &Act) -> StoreResult<bool>;
}
