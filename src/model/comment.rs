//! Comments as readers see and write them.

use super::{id::CommentId, moment::Moment, paging::Cursor};
use serde::{Deserialize, Serialize};

/// Longest name, in graphemes (UAX 29): what a reader counts as letters.
pub const MAX_NAME_GRAPHEMES: usize = 60;

/// Longest text, in graphemes.
pub const MAX_TEXT_GRAPHEMES: usize = 3000;

/// A comment on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Which one.
    pub id: CommentId,
    /// The name its writer gave.
    pub name: String,
    /// Plain text; line breaks count.
    pub text: String,
    /// When it was posted.
    pub posted: Moment,
}

/// A comment and what was answered to it, one level down: deeper answers stand here too, oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The comment that opened it.
    pub opening: Comment,
    /// Oldest first.
    pub replies: Vec<Comment>,
}

/// The comments under an article: one page of threads, oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussion {
    /// All comments of the article, replies too.
    pub count: u32,
    /// This page's threads.
    pub threads: Vec<Thread>,
    /// Where the next page of threads begins.
    pub next: Option<Cursor>,
}

/// What the form sends. Both ways of sending use these field names.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CommentForm {
    /// The comment that is answered, if any.
    #[serde(default)]
    pub parent: Option<CommentId>,
    /// As typed.
    #[serde(default)]
    pub name: String,
    /// As typed.
    #[serde(default)]
    pub text: String,
}

/// A comment that was posted, in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PostedThread {
    /// The comment.
    pub comment: CommentId,
    /// The thread that it stands in.
    pub thread: Thread,
    /// All comments of the article now.
    pub count: u32,
}
