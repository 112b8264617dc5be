//! Comments in the store.

use super::{StoreResult, member::Hash, screening::Print};
use crate::model::{
    comment::{CommentStatus, ReplyPlace, TalkOrder, ThreadCursor, Voice},
    id::{ArticleId, CommentId},
    moment::UtcMillis,
    newsroom::signal::Signal,
    paging::Paged,
    reader::ReaderId,
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
    /// Nobody answers in its thread any more.
    pub is_closed: bool,
    /// The comment that it answers, or did before a thread of its own was made of it, and that comment's name where it stands.
    pub parent: Option<(CommentId, Option<String>)>,
    /// Where it stands in its thread.
    pub place: ReplyPlace,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// When its writer changed it.
    pub edited_at: Option<UtcMillis>,
    /// How far it is.
    pub status: CommentStatus,
    /// Whose it is; of an import, or after its writer is forgotten, nobody's.
    pub reader: Option<ReaderId>,
    /// Who speaks.
    pub voice: Voice,
    /// Whether its place on the page is filled: by itself, or by a word that it was taken away.
    pub is_shown: bool,
    /// An editor has picked it.
    pub is_picked: bool,
    /// Of the opening of a thread, all shown comments below it.
    pub replies: u32,
    /// How many like it.
    pub likes: u32,
    /// How many do not.
    pub dislikes: u32,
    /// Its rank, in millionths.
    pub rank: i64,
}

impl StoredComment {
    /// The thread that it opened stands there among others.
    pub fn cursor(&self) -> ThreadCursor {
        ThreadCursor { rank: self.rank, at: self.posted_at, id: self.id.0 }
    }
}

/// Whose a new comment is.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// A reader's.
    Reader(ReaderId),
    /// Somebody's whom nobody knows yet: the hash of what their cookie will hold, and until when.
    Newcomer(Hash, UtcMillis),
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
    /// Whose it is.
    pub writer: Writer,
    /// Checked.
    pub name: String,
    /// Checked.
    pub text: String,
    /// Now.
    pub posted_at: UtcMillis,
    /// Whether it stands at once.
    pub status: CommentStatus,
    /// Hash of the network it came from.
    pub network: Hash,
    /// What was noticed of it.
    pub signals: Vec<Signal>,
    /// What it is like.
    pub print: Print,
    /// Its writer must not have posted another one under the article since then.
    pub slow_since: Option<UtcMillis>,
    /// Hash of the form's key, if it had one, and whose it is.
    pub form_key: Option<Hash>,
    /// Tells a repeated form from a new comment.
    pub fingerprint: Hash,
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
    /// Its writer has to wait: when they posted the last one.
    TooSoon {
        /// That one's time.
        last: UtcMillis,
    },
    /// There is no such published article.
    NoArticle,
    /// The article has no such comment to answer.
    NoParent,
    /// Nobody answers in that thread any more.
    Closed,
}

/// Reads and writes comments.
#[async_trait]
pub trait CommentStore: Send + Sync {
    /// The shown comments that open threads under an article, in this order, behind `after`.
    async fn opening_comments(
        &self,
        article: ArticleId,
        order: TalkOrder,
        after: Option<ThreadCursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredComment, ThreadCursor>>;

    /// The first shown replies of each of these threads, in their places, at most `each` of one.
    async fn reply_comments(&self, threads: &[CommentId], each: u32) -> StoreResult<Vec<StoredComment>>;

    /// The shown replies of a thread behind a place.
    async fn replies_behind(
        &self,
        thread: CommentId,
        behind: &ReplyPlace,
        limit: u32,
    ) -> StoreResult<Vec<StoredComment>>;

    /// The place so many shown replies before this one; none if there are not so many.
    async fn place_before(&self, thread: CommentId, place: &ReplyPlace, many: u32) -> StoreResult<Option<ReplyPlace>>;

    /// What editors have picked under an article, first the first.
    async fn picked_comments(&self, article: ArticleId, limit: u32) -> StoreResult<Vec<StoredComment>>;

    /// A comment, whatever its status.
    async fn comment(&self, id: CommentId) -> StoreResult<Option<StoredComment>>;

    /// Keeps a comment and counts it, in one transaction; a repeated form is kept once.
    async fn add_comment(&self, comment: NewComment) -> StoreResult<AddedComment>;
}
