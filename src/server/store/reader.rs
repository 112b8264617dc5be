//! Readers who take part.

use super::{StoreResult, member::Hash};
use crate::model::{moment::UtcMillis, reader::ReaderId};
use async_trait::async_trait;

/// A reader as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReader {
    /// Who.
    pub id: ReaderId,
    /// The name they gave last.
    pub name: String,
    /// The address that they proved; a guest has none.
    pub email: Option<String>,
    /// When they first said something.
    pub made_at: UtcMillis,
    /// How many comments of theirs were let through.
    pub allowed: u32,
    /// How many were turned down.
    pub refused: u32,
}

/// Reads and writes readers.
#[async_trait]
pub trait ReaderStore: Send + Sync {
    /// Whose session this is, if it lasts, and when it was last used.
    async fn reader_by_session(&self, token: &Hash, now: UtcMillis) -> StoreResult<Option<(StoredReader, UtcMillis)>>;

    /// The secret by which networks are told apart, if it was made since then.
    async fn network_secret(&self, made_since: UtcMillis) -> StoreResult<Option<Vec<u8>>>;

    /// Makes this the secret from now on, unless another was made since then; says which it is.
    async fn add_network_secret(&self, secret: &[u8], now: UtcMillis, made_since: UtcMillis) -> StoreResult<Vec<u8>>;

    /// Forgets sessions that are over by now, and by which networks readers wrote and voted before `then`, with the secrets of that time.
    async fn forget_traces(&self, now: UtcMillis, then: UtcMillis) -> StoreResult<()>;

    /// The session was used, and lasts until then.
    async fn touch_reader_session(&self, token: &Hash, now: UtcMillis, ends_at: UtcMillis) -> StoreResult<()>;
}
