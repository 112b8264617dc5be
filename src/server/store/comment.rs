//! Comments in the store.

use super::StoreResult;
use crate::model::{
    id::{ArticleId, CommentId},
    moment::UtcMillis,
    paging::{Cursor, Paged},
};
use async_trait::async_trait;

/// A comment as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredComment {
    /// Which one.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// The comment that opened its thread: its own id if it did.
    pub thread: CommentId,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When it was posted.
    pub posted_at: UtcMillis,
}

/// A comment that shall be kept.
#[derive(Clone, Debug)]
pub struct NewComment {
    /// Its id, if it turns out to be new.
    pub id: CommentId,
    /// Under which article.
    pub article: ArticleId,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// Checked.
    pub name: String,
    /// Checked.
    pub text: String,
    /// Now.
    pub posted_at: UtcMillis,
    /// Tells a repeated form from a new comment.
    pub fingerprint: [u8; 32],
    /// A comment with the same fingerprint since then is the same comment.
    pub same_since: UtcMillis,
}

/// What became of a new comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddedComment {
    /// It is kept, durably.
    Added {
        /// As it is kept.
        comment: StoredComment,
        /// All comments of its article now.
        count: u32,
    },
    /// The same form had come before.
    Repeated {
        /// What became of it then.
        comment: StoredComment,
        /// All comments of its article now.
        count: u32,
    },
    /// There is no such published article.
    NoArticle,
    /// The article has no such comment to answer.
    NoParent,
}

/// Reads and writes comments.
#[async_trait]
pub trait CommentStore: Send + Sync {
    /// The comments that open threads under an article, oldest first, behind `after`.
    async fn opening_comments(
        &self,
        article: ArticleId,
        after: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredComment>>;

    /// The replies in these threads, oldest first, at most `limit` in all.
    async fn reply_comments(&self, threads: &[CommentId], limit: u32) -> StoreResult<Vec<StoredComment>>;

    /// A comment.
    async fn comment(&self, id: CommentId) -> StoreResult<Option<StoredComment>>;

    /// Keeps a comment and counts it, in one transaction; a repeated form is kept once.
    async fn add_comment(&self, comment: NewComment) -> StoreResult<AddedComment>;
}
