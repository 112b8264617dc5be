//! Readers who take part: whoever has said something from a browser.

use super::{comment::CommentStatus, id::CommentId, moment::Moment, paging::Cursor};
use serde::{Deserialize, Serialize};

/// A reader, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReaderId(pub i64);

/// Who has an account, as they see it themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAccount {
    /// As they are known in what they say; at first empty.
    pub name: String,
    /// The address of mail that they have proved.
    pub mail: String,
}

/// A reader's own page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnPage {
    /// Their account; a guest has none, and neither has somebody who has said nothing yet.
    pub account: Option<OwnAccount>,
    /// Whether anything is kept of them.
    pub is_known: bool,
    /// Whether one can come in: letters can be sent.
    pub is_offered: bool,
    /// What they were told and have not seen.
    pub new_notices: u32,
    /// What they have said, the newest first.
    pub comments: Vec<OwnComment>,
    /// Older comments are behind this place.
    pub next: Option<Cursor>,
    /// What they follow.
    pub follows: Vec<Follow>,
}

/// A notice, as long as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeId(pub i64);

/// What a reader is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Somebody has answered them.
    Answer,
    /// Somebody has named them.
    Mention,
    /// Somebody has said something in a thread that they follow.
    Followed,
    /// A moderator has let their comment stand.
    Approved,
    /// A moderator has turned it down.
    Rejected,
    /// A moderator took it for advertising.
    Spam,
    /// A moderator has taken it away.
    Removed,
}

impl NoticeKind {
    /// As it is kept.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Mention => "mention",
            Self::Followed => "followed",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
            Self::Removed => "removed",
        }
    }

    /// The way back.
    pub fn parse(text: &str) -> Option<Self> {
        use NoticeKind::{Answer, Approved, Followed, Mention, Rejected, Removed, Spam};
        [Answer, Mention, Followed, Approved, Rejected, Spam, Removed].into_iter().find(|kind| kind.as_str() == text)
    }
}

/// A comment as its writer finds it again.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnComment {
    /// Which one.
    pub id: CommentId,
    /// Its beginning.
    pub text: String,
    /// When it was posted.
    pub posted: Moment,
    /// How far it is.
    pub status: CommentStatus,
    /// The headline of the article that it stands under.
    pub headline: String,
}

/// Something that a reader is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// What happened.
    pub kind: NoticeKind,
    /// Where the comment is seen.
    pub address: String,
    /// The name that the comment carries.
    pub name: String,
    /// Its beginning.
    pub text: String,
    /// When it was told.
    pub told: Moment,
    /// Whether the reader has not seen it.
    pub is_new: bool,
    /// The headline of the article that the comment stands under.
    pub headline: String,
}

/// One page of what a reader was told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Notices {
    /// The newest first.
    pub notices: Vec<Notice>,
    /// The first of them, up to which all have been seen when the reader says so.
    pub last: Option<NoticeId>,
    /// The next page is before this one.
    pub next: Option<NoticeId>,
}

/// A thread that a reader follows.
#[derive(Clone, Debug, PartialEq)]
pub struct Follow {
    /// The comment that opened it.
    pub comment: CommentId,
    /// Where it is seen.
    pub address: String,
    /// Its beginning, and whose it is.
    pub opening: String,
    /// The headline of the article that it stands under.
    pub headline: String,
}
