//! Those who cannot comment, in the store.

use super::{StoreResult, audit::Act, member::Hash};
use crate::model::{id::CommentId, moment::UtcMillis, newsroom::house_rules::BanBy, reader::ReaderId};
use async_trait::async_trait;

/// A ban as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredBan {
    /// Which.
    pub id: i64,
    /// By what.
    pub by: BanBy,
    /// As the newsroom knows them.
    pub name: String,
    /// Why.
    pub reason: String,
    /// Until when; none: for good.
    pub until: Option<UtcMillis>,
    /// Who of the newsroom did it.
    pub member: String,
    /// When.
    pub at: UtcMillis,
}

/// Whoever wrote a comment is shut out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BanOfWriter {
    /// Of which comment.
    pub comment: CommentId,
    /// By what.
    pub by: BanBy,
    /// Why.
    pub reason: String,
    /// Until when; none: for good.
    pub until: Option<UtcMillis>,
}

/// Reads and writes bans. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait BanStore: Send + Sync {
    /// The ban that holds longest for a reader, or for whoever writes from a network.
    async fn ban_of(&self, reader: Option<ReaderId>, network: &Hash, now: UtcMillis) -> StoreResult<Option<StoredBan>>;

    /// The bans that hold, newest first, behind one.
    async fn bans(&self, now: UtcMillis, behind: Option<i64>, limit: u32) -> StoreResult<Vec<StoredBan>>;

    /// Shuts out whoever wrote a comment. False if that is not known of it.
    async fn ban_writer(&self, ban: &BanOfWriter, act: &Act) -> StoreResult<bool>;

    /// Lets them in again. False if there is no such ban.
    async fn lift_ban(&self, id: i64, act: &Act) -> StoreResult<bool>;
}
