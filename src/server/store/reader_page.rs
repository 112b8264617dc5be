//! What a reader's own pages show: what they said, what they are told of, and what they follow.

use super::{StoreResult, comment::Writer, own_comment::Commented};
use crate::model::{
    comment::CommentStatus,
    id::CommentId,
    moment::UtcMillis,
    paging::{Cursor, Paged},
    reader::{NoticeId, NoticeKind, ReaderId},
};
use async_trait::async_trait;

/// A comment as its writer finds it again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredOwnComment {
    /// Which one.
    pub id: CommentId,
    /// What it says.
    pub text: String,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// How far it is.
    pub status: CommentStatus,
    /// Under what it stands.
    pub article: Commented,
}

/// Something that a reader is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredNotice {
    /// Which one.
    pub id: NoticeId,
    /// What happened.
    pub kind: NoticeKind,
    /// To which comment, or by which.
    pub comment: CommentId,
    /// The name that the comment carries.
    pub name: String,
    /// What it says.
    pub text: String,
    /// When it was told.
    pub told_at: UtcMillis,
    /// Whether the reader has not seen it.
    pub is_new: bool,
    /// Under what the comment stands.
    pub article: Commented,
}

/// A thread that a reader follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredFollow {
    /// The comment that opened it.
    pub comment: CommentId,
    /// The name that it carries.
    pub name: String,
    /// What it says.
    pub text: String,
    /// Under what it stands.
    pub article: Commented,
}

/// Reads and writes what a reader's own pages show.
#[async_trait]
pub trait ReaderPageStore: Send + Sync {
    /// What a reader has said under published articles, the newest first, behind a place.
    async fn own_comments(
        &self,
        reader: ReaderId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredOwnComment>>;

    /// What a reader was told, the newest first, before one of them.
    async fn list_notices(
        &self,
        reader: ReaderId,
        before: Option<NoticeId>,
        limit: u32,
    ) -> StoreResult<Paged<StoredNotice, NoticeId>>;

    /// How much of it they have not seen.
    async fn count_new_notices(&self, reader: ReaderId) -> StoreResult<u32>;

    /// They have seen all up to this one.
    async fn see_notices(&self, reader: ReaderId, last: NoticeId) -> StoreResult<()>;

    /// Follows the thread in which a comment stands; false if it does not stand.
    async fn follow_thread(&self, follower: Writer, comment: CommentId, at: UtcMillis) -> StoreResult<bool>;

    /// Follows it no more.
    async fn unfollow_thread(&self, follower: ReaderId, comment: CommentId) -> StoreResult<()>;

    /// Whether the reader follows the thread that this comment opened.
    async fn follows_thread(&self, reader: ReaderId, thread: CommentId) -> StoreResult<bool>;

    /// What a reader follows, the newest first.
    async fn list_follows(&self, reader: ReaderId, limit: u32) -> StoreResult<Vec<StoredFollow>>;

    /// All that is kept of a reader, as JSON.
    async fn export_reader(&self, reader: ReaderId) -> StoreResult<String>;
}
