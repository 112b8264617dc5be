//! Comments as those see them who look after them.

use super::member::Member;
use crate::model::{
    comment::CommentStatus,
    id::{ArticleId, CommentId},
    moment::{Moment, UtcMillis},
    newsroom::{permission::Permission, signal::Signal},
    section::SectionLink,
    slug::Slug,
};
use serde::{Deserialize, Serialize};

/// Comments that are decided at once.
pub const MOST_AT_ONCE: usize = 100;

/// The longest reason, in graphemes.
pub const MAX_REASON_GRAPHEMES: usize = 300;

/// Which comments a list of the queue shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pile {
    /// Those that wait for a decision.
    #[default]
    Waiting,
    /// Those that readers have reported and nobody has looked into.
    Reported,
    /// Those that stand.
    Approved,
    /// Those that were turned down.
    Rejected,
    /// Advertising and worse.
    Spam,
    /// Those that were taken away.
    Removed,
    /// Every comment.
    All,
    /// Those that stand under the member's own stories.
    Own,
}

impl Pile {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::Waiting,
        Self::Reported,
        Self::Approved,
        Self::Rejected,
        Self::Spam,
        Self::Removed,
        Self::All,
        Self::Own,
    ];

    /// Those that a member finds: who looks after no comments, only what stands under their own stories.
    pub fn of(member: &Member) -> &'static [Self] {
        if member.may(Permission::ModerateComments) { &Self::ALL } else { &[Self::Own] }
    }

    /// The states of the comments in it.
    pub fn statuses(self) -> &'static [CommentStatus] {
        match self {
            Self::Waiting => &[CommentStatus::Pending],
            Self::Approved | Self::Own => &[CommentStatus::Approved],
            Self::Rejected => &[CommentStatus::Rejected],
            Self::Spam => &[CommentStatus::Spam],
            Self::Removed => &[CommentStatus::Removed],
            Self::Reported | Self::All => &CommentStatus::ALL,
        }
    }
}

/// What the queue is filtered by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// Which comments.
    pub pile: Pile,
    /// Of this section and those within it.
    pub section: Option<Slug>,
    /// Under this story.
    pub story: Option<ArticleId>,
    /// With this in the text or in the name.
    pub typed: String,
    /// Behind this place of the list.
    pub after: Option<Place>,
}

/// A place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Reports of the comment there; counts in the pile of reported ones.
    pub reports: u32,
    /// When the comment there was posted.
    pub posted_at: UtcMillis,
    /// Which.
    pub id: CommentId,
}

/// A part of the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Queue {
    /// Newest first; in the pile of reported ones, most reports first.
    pub comments: Vec<QueuedComment>,
    /// Where it goes on; nothing at its end. A search goes on even where nothing was found so far.
    pub next: Option<Place>,
    /// Sections of the paper that the member looks after.
    pub sections: Vec<SectionLink>,
}

/// A comment in the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueuedComment {
    /// Which one.
    pub id: CommentId,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// When it was posted.
    pub posted: Moment,
    /// Whether its writer has changed it since.
    pub is_edited: bool,
    /// How far it is.
    pub status: CommentStatus,
    /// Who of the newsroom decided last, and when.
    pub decided: Option<Decided>,
    /// Under which story.
    pub story: StoryOfComment,
    /// What it answers.
    pub answers: Option<AnsweredWords>,
    /// Why readers have reported it, as long as nobody has looked into that.
    pub reports: Vec<Report>,
    /// How many have.
    pub report_count: u32,
    /// What was noticed when it came.
    pub signals: Vec<Signal>,
    /// Whether somebody of the newsroom wrote it as such.
    pub is_staff: bool,
    /// An editor has picked it.
    pub is_picked: bool,
    /// How its writer's comments have fared; nothing of a writer who is not known.
    pub writer: Option<Record>,
    /// The comment that opened its thread: itself if it did.
    pub thread: CommentId,
    /// Nobody answers in its thread any more.
    pub is_closed: bool,
    /// It was an answer once, of which a thread of its own was made.
    pub is_split: bool,
    /// What the member who asks may do about it.
    pub may: Rights,
}

/// What moderators do with threads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThreadDeed {
    /// Nobody answers in it any more.
    Close,
    /// It can be answered again.
    Open,
    /// An answer and all below it become a thread of their own.
    Split,
    /// Such a thread goes back to where it was.
    Join,
}

/// What somebody may do about a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rights {
    /// Decide about it.
    pub decide: bool,
    /// Answer it for the paper.
    pub answer: bool,
    /// Take it away: they have said it themselves.
    pub take_back: bool,
}

impl QueuedComment {
    /// What the member may do with its thread now.
    pub fn thread_deeds(&self) -> Vec<ThreadDeed> {
        if !self.may.decide {
            return Vec::new();
        }
        let place = match (self.is_split, self.thread == self.id) {
            (true, _) => Some(ThreadDeed::Join),
            (false, false) if self.status == CommentStatus::Approved => Some(ThreadDeed::Split),
            (false, _) => None,
        };
        let closing = if self.is_closed { ThreadDeed::Open } else { ThreadDeed::Close };
        std::iter::once(closing).chain(place).collect()
    }

    /// Whether a moderator may make this of it.
    pub fn may_become(&self, to: CommentStatus) -> bool {
        // What its writer has taken away stays away.
        let is_gone = self.status == CommentStatus::Removed && self.decided.is_none();
        let is_looked_into = self.status == to && self.report_count > 0;
        self.may.decide && !is_gone && (is_looked_into || follows(self.status, to))
    }
}

/// A decision of the newsroom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// Name of the member.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// The story that a comment stands under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoryOfComment {
    /// Which.
    pub id: ArticleId,
    /// Its headline.
    pub headline: String,
    /// Name of its section.
    pub section: String,
    /// Where it is, at the comment if that is shown.
    pub address: String,
}

/// What a comment answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnsweredWords {
    /// Whose.
    pub name: String,
    /// How it begins.
    pub beginning: String,
}

/// Somebody found that a comment should be looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Why, as it is kept.
    pub reason: String,
    /// In their own words; may be empty.
    pub note: String,
}

/// How somebody's comments have fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// So many stand or stood.
    pub allowed: u32,
    /// So many were turned down or taken away.
    pub refused: u32,
}

/// What somebody decides about a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// About which.
    pub comment: CommentId,
    /// How far it was when they looked at it: something else by now, and nothing is decided.
    pub from: CommentStatus,
    /// What becomes of it.
    pub to: CommentStatus,
}

impl Decision {
    /// Takes it back.
    pub fn undone(self) -> Self {
        Self { from: self.to, to: self.from, ..self }
    }
}

/// What came of decisions: the comments as they are now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Those that were decided.
    pub done: Vec<QueuedComment>,
    /// Those about which somebody else had decided before: each tells who, and what.
    pub overtaken: Vec<QueuedComment>,
}

/// What a member says for the paper under a story.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The comment that is answered; none: it is said to the story.
    pub to: Option<CommentId>,
    /// As typed.
    pub text: String,
    /// Drawn by the browser once for each answer that is begun: a form that comes twice is one answer.
    pub key: String,
}

/// What stands round a comment, and what else its writer has said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Context {
    /// A part of its thread, in order.
    pub thread: Vec<Line>,
    /// Its writer's other comments, newest first.
    pub others: Vec<QueuedComment>,
}

/// A comment of a thread.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub id: CommentId,
    /// Whose.
    pub name: String,
    /// What it says.
    pub text: String,
    /// When.
    pub posted: Moment,
    /// How far it is.
    pub status: CommentStatus,
    /// How deep it stands, from 1.
    pub level: u8,
}

/// Whether a moderator's decision leads from one state to the other.
pub fn follows(from: CommentStatus, to: CommentStatus) -> bool {
    use CommentStatus::{Approved, Pending, Rejected, Removed, Spam};
    match from {
        Pending => matches!(to, Approved | Rejected | Spam),
        Approved => matches!(to, Removed | Spam),
        Rejected => matches!(to, Approved | Spam),
        Spam => matches!(to, Approved | Rejected),
        Removed => to == Approved,
    }
}

/// Whether a member looks after the comments of a section, or of the one that it lies in.
pub fn may_moderate(member: &Member, section: &Slug, outer: Option<&Slug>) -> bool {
    std::iter::once(section).chain(outer).any(|section| member.may_in(Permission::ModerateComments, section))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_goes_back_to_waiting_and_nothing_stays_what_it_is() {
        for from in CommentStatus::ALL {
            assert!(!follows(from, CommentStatus::Pending) && !follows(from, from), "{from:?}");
        }
        assert!(follows(CommentStatus::Removed, CommentStatus::Approved));
        assert!(!follows(CommentStatus::Pending, CommentStatus::Removed), "what never stood is rejected");
    }

    #[test]
    fn a_decision_taken_back_twice_is_itself() {
        let (from, to) = (CommentStatus::Pending, CommentStatus::Spam);
        let decision = Decision { comment: CommentId(uuid::Uuid::nil()), from, to };
        assert_eq!(decision.undone().to, from);
        assert_eq!(decision.undone().undone(), decision);
    }
}
