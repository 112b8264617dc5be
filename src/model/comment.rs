//! Comments as readers see and write them.

mod act;
mod rank;
mod status;
mod talk;

pub use act::{MAX_NOTE_GRAPHEMES, ReportReason, Vote, Votes};
pub use rank::rank;
pub use status::CommentStatus;
pub use talk::{ReplyPlace, TalkError, TalkFrom, TalkOrder, ThreadCursor};

use super::{id::CommentId, moment::Moment};
use serde::{Deserialize, Serialize};

/// Longest name, in graphemes (UAX 29): what a reader counts as letters.
pub const MAX_NAME_GRAPHEMES: usize = 60;

/// Longest text, in graphemes.
pub const MAX_TEXT_GRAPHEMES: usize = 3000;

/// Who speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    /// A reader, or a guest.
    #[default]
    Reader,
    /// Somebody of the newsroom.
    Staff,
    /// One of those who wrote the article.
    Author,
}

/// What of a comment is to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// All of it.
    #[default]
    Stands,
    /// It was taken away, but what answers it still stands.
    Removed,
    /// Its writer alone sees it.
    Waits,
}

/// A comment on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Comment {
    /// Which one.
    pub id: CommentId,
    /// The name its writer gave; empty if it was removed.
    pub name: String,
    /// Plain text; line breaks count. Empty if it was removed.
    pub text: String,
    /// When it was posted.
    pub posted: Moment,
    /// Whether its writer has changed it since.
    pub is_edited: bool,
    /// What of it is to be seen.
    pub standing: Standing,
    /// Who speaks.
    pub voice: Voice,
    /// An editor has picked it.
    pub is_picked: bool,
    /// Nobody answers in its thread any more.
    pub is_closed: bool,
    /// How deep it stands, from 1 to [`ReplyPlace::DEEPEST`].
    pub level: u8,
    /// What it answers, where it does not stand right below that.
    pub answers: Option<Answered>,
    /// How many like it.
    pub likes: u32,
    /// How many do not.
    pub dislikes: u32,
}

/// A comment that is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Which one.
    pub id: CommentId,
    /// Whose it is.
    pub name: String,
}

/// A comment and some of what was answered to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    /// The comment that opened it.
    pub opening: Comment,
    /// All answers, of every level.
    pub reply_count: u32,
    /// Whether answers stand before those that are shown.
    pub begins_late: bool,
    /// In the order in which they stand: each below what it answers.
    pub replies: Vec<Comment>,
    /// The last of them, if others stand behind it.
    pub next: Option<ReplyPlace>,
}

/// How readers can comment on an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Commenting {
    /// Not at all, or not any more.
    pub is_closed: bool,
    /// Somebody of the newsroom reads every comment first.
    pub is_read_first: bool,
    /// It is about children, whom nobody shall name.
    pub minors: bool,
}

/// What a form shall answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answering {
    /// Which comment.
    pub comment: CommentId,
    /// Whether its words stand in the form to begin with.
    pub quotes: bool,
}

/// The comments under an article: one page of threads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Discussion {
    /// All comments of the article, replies too.
    pub count: u32,
    /// Which part of them this is.
    pub part: TalkFrom,
    /// What editors have picked, on the first page.
    pub picks: Vec<Comment>,
    /// This page's threads.
    pub threads: Vec<Thread>,
    /// Where the next page of threads begins.
    pub next: Option<ThreadCursor>,
}

/// A comment by itself, with what whoever looks at it may do.
#[derive(Clone, Debug, PartialEq)]
pub struct OneComment {
    /// As it is shown.
    pub comment: Comment,
    /// How far it is.
    pub status: CommentStatus,
    /// The address of the article that it stands under.
    pub article: String,
    /// That article's headline.
    pub headline: String,
    /// Whether it is theirs.
    pub is_own: bool,
    /// Whether they may change what it says.
    pub may_edit: bool,
    /// Whether they may take it away.
    pub may_remove: bool,
    /// Whether they are told what is said in its thread.
    pub is_followed: bool,
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
    /// Drawn by the browser once for each comment that is begun: a form that comes twice is one comment.
    #[serde(default)]
    pub key: String,
    /// A field that no person sees: whoever fills it in is a program.
    #[serde(default)]
    pub website: String,
}

/// What a comment will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The name that will stand over it.
    pub name: String,
    /// Plain text, as it will be kept.
    pub text: String,
}

/// A comment that was posted, in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PostedThread {
    /// The comment.
    pub comment: CommentId,
    /// How far it is.
    pub status: CommentStatus,
    /// The thread that it stands in. Of one that waits, its writer's view.
    pub thread: Thread,
    /// All comments of the article now.
    pub count: u32,
}
