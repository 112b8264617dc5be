//! What moderators do with threads, in the store.

use super::{StoreResult, audit::Act};
use crate::model::id::CommentId;
use async_trait::async_trait;

/// Changes threads. Each method is one transaction, which also writes down what was done. False: it is so already, and nothing was done.
#[async_trait]
pub trait ThreadStore: Send + Sync {
    /// Closes the thread that a comment stands in, so that nobody answers in it; or opens it again.
    async fn close_thread(&self, comment: CommentId, closed: bool, act: &Act) -> StoreResult<bool>;

    /// Makes a thread of its own out of an answer that stands and all that answers it. A closed thread gives a closed one.
    async fn split_thread(&self, comment: CommentId, act: &Act) -> StoreResult<bool>;

    /// Puts a thread that was split off back to where it was.
    async fn join_thread(&self, comment: CommentId, act: &Act) -> StoreResult<bool>;
}
