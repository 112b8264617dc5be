//! What readers do with their own comments.

use super::{StoreResult, screening::Print};
use crate::model::{
    id::{ArticleId, CommentId},
    moment::UtcMillis,
    newsroom::signal::Signal,
    reader::ReaderId,
    slug::Slug,
};
use async_trait::async_trait;

/// A comment in the hand of its writer.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    /// Which.
    pub comment: CommentId,
    /// Whose.
    pub reader: ReaderId,
    /// Now.
    pub at: UtcMillis,
}

/// What a comment says from now on.
#[derive(Clone, Debug)]
pub struct ChangedText {
    /// Checked.
    pub text: String,
    /// Somebody of the newsroom reads it before it stands again.
    pub holds: bool,
    /// What was noticed of it.
    pub signals: Vec<Signal>,
    /// What it is like.
    pub print: Print,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is kept.
    Kept,
    /// It is not the reader's, or neither stands nor waits.
    NotTheirs,
    /// The time in which it could be changed is over.
    TooLate,
}

/// An article that is talked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commented {
    /// Its headline.
    pub headline: String,
    /// Its section.
    pub section: Slug,
    /// Its own slug.
    pub slug: Slug,
}

/// Changes comments for their writers.
#[async_trait]
pub trait OwnCommentStore: Send + Sync {
    /// Says something else, if it was posted since then. What it said before is kept for moderators.
    async fn change_comment(&self, own: Own, text: &ChangedText, posted_since: UtcMillis) -> StoreResult<Changed>;

    /// Takes it away.
    async fn remove_comment(&self, own: Own) -> StoreResult<Changed>;

    /// The published article that comments stand under.
    async fn commented(&self, article: ArticleId) -> StoreResult<Option<Commented>>;

    /// Forgets what was removed before then: its words, and those that it had before.
    async fn forget_removed(&self, before: UtcMillis) -> StoreResult<()>;
}
