//! Comments for those who look after them, in the store.

use super::{StoreResult, audit::Act};
use crate::model::{
    comment::CommentStatus,
    id::{ArticleId, CommentId},
    moment::UtcMillis,
    newsroom::{
        member::MemberId,
        moderation::{Decision, Pile, Place},
        signal::Signal,
    },
    reader::ReaderId,
    section::SectionLink,
    slug::Slug,
};
use async_trait::async_trait;

/// A comment of the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueuedRecord {
    /// Which one.
    pub id: CommentId,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// Whether its writer has changed it since.
    pub is_edited: bool,
    /// The comment that opened its thread.
    pub thread: CommentId,
    /// Nobody answers in its thread any more.
    pub is_closed: bool,
    /// It was an answer once, of which a thread of its own was made.
    pub is_split: bool,
    /// How far it is.
    pub status: CommentStatus,
    /// Whether it has a place on the page.
    pub is_shown: bool,
    /// The last decision of the newsroom: whose, and when.
    pub decided: Option<(String, UtcMillis)>,
    /// Under which article.
    pub article: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Its slug.
    pub slug: Slug,
    /// Its section.
    pub section: SectionLink,
    /// The section that this one lies in.
    pub outer: Option<Slug>,
    /// Of what it answers, the name and how the text begins.
    pub answers: Option<(String, String)>,
    /// Reports that nobody has looked into.
    pub reports: u32,
    /// What was noticed when it came.
    pub signals: Vec<Signal>,
    /// Whether somebody of the newsroom wrote it as such, and who.
    pub staff: Option<MemberId>,
    /// Whose story it is: who began it, and who was given it.
    pub story_of: [Option<MemberId>; 2],
    /// An editor has picked it.
    pub is_picked: bool,
    /// Whose it is, with how many of their comments stood, and were turned down.
    pub writer: Option<(ReaderId, u32, u32)>,
}

impl QueuedRecord {
    /// Its place in the list.
    pub fn place(&self) -> Place {
        Place { reports: self.reports, posted_at: self.posted_at, id: self.id }
    }
}

/// Which comments are wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// Of which pile.
    pub pile: Pile,
    /// Of these sections and those within them; none: of all.
    pub sections: Option<Vec<Slug>>,
    /// Under this article.
    pub story: Option<ArticleId>,
    /// With this in text or name; may be empty.
    pub typed: String,
    /// Under the stories of this member.
    pub own: Option<MemberId>,
    /// Behind this place.
    pub after: Option<Place>,
}

/// A decision, what is learnt from it, and what is written down of it.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// What was decided.
    pub decision: Decision,
    /// Features of the comment, which count as those of a comment that stands, or of spam.
    pub features: Vec<String>,
    /// What is written down.
    pub act: Act,
}

/// Reads and decides. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait ModerationStore: Send + Sync {
    /// A part of the queue, and where it goes on. Where most comments are passed over, as by a search, no more than some thousands
    /// are looked at in one go.
    async fn queue(&self, filter: &Filter, limit: u32) -> StoreResult<(Vec<QueuedRecord>, Option<Place>)>;

    /// These comments.
    async fn queued(&self, ids: &[CommentId]) -> StoreResult<Vec<QueuedRecord>>;

    /// Why these comments were reported, oldest first: reason and note.
    async fn reports(&self, ids: &[CommentId], limit: u32) -> StoreResult<Vec<(CommentId, String, String)>>;

    /// How many comments wait in these sections, counted no further than `most`.
    async fn waiting(&self, sections: Option<&[Slug]>, most: u32) -> StoreResult<u32>;

    /// A reader's comments, newest first.
    async fn comments_of(&self, reader: ReaderId, limit: u32) -> StoreResult<Vec<QueuedRecord>>;

    /// Decides, and learns from it; says about which comments. The others are not as they were any more.
    /// `again`: reports count anew, for a decision that is taken back.
    async fn decide(&self, verdicts: &[Verdict], again: bool) -> StoreResult<Vec<CommentId>>;

    /// Picks a comment that stands, or picks it no longer. False if it does not stand, or is so already.
    async fn pick(&self, comment: CommentId, picked: bool, act: &Act) -> StoreResult<bool>;
}
