//! Accounts of readers: how they are begun, entered, left and given up.

use super::{StoreResult, member::Hash};
use crate::model::{moment::UtcMillis, reader::ReaderId};
use async_trait::async_trait;

/// A link that is used now.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Hash of what the link holds.
    pub link: Hash,
    /// Hash of what the browser will be known by.
    pub session: Hash,
    /// The new session lasts until then.
    pub ends_at: UtcMillis,
    /// By what the browser was known before. If that was a guest, what they said is the account's from now on.
    pub former: Option<Hash>,
    /// Now.
    pub at: UtcMillis,
}

/// What becomes of a reader's comments when the account is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comments<'a> {
    /// They stand, under this name.
    Stay(&'a str),
    /// They are taken away.
    Go(&'a str),
}

/// Opens accounts and closes them.
#[async_trait]
pub trait ReaderAccountStore: Send + Sync {
    /// Keeps a link to the account of this address. Links that are over are forgotten.
    async fn add_reader_link(&self, link: &Hash, email: &str, now: UtcMillis, ends_at: UtcMillis) -> StoreResult<()>;

    /// The address whose account a link opens, if it still does.
    async fn reader_link(&self, link: &Hash, now: UtcMillis) -> StoreResult<Option<String>>;

    /// Uses a link up and begins a session; none if it opens nothing.
    async fn enter_account(&self, entry: &Entry) -> StoreResult<Option<ReaderId>>;

    /// The name by which a reader is known from now on.
    async fn rename_reader(&self, reader: ReaderId, name: &str) -> StoreResult<()>;

    /// Ends a session.
    async fn end_reader_session(&self, session: &Hash) -> StoreResult<()>;

    /// Ends all sessions of a reader.
    async fn end_reader_sessions(&self, reader: ReaderId) -> StoreResult<()>;

    /// Forgets a reader: sessions, address, votes, reports and notices at once; what they said stays or goes.
    async fn delete_reader(&self, reader: ReaderId, comments: Comments<'_>, now: UtcMillis) -> StoreResult<()>;
}
