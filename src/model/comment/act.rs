//! What readers do with comments that stand.

use serde::{Deserialize, Serialize};

/// Longest note to a report, in graphemes.
pub const MAX_NOTE_GRAPHEMES: usize = 500;

/// What a reader thinks of a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Vote {
    /// They like it.
    Like,
    /// They do not.
    Dislike,
    /// Nothing any more.
    Neither,
}

impl Vote {
    /// As forms send it.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Like, Self::Dislike, Self::Neither].into_iter().find(|vote| vote.as_str() == text)
    }

    /// As forms send it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Like => "like",
            Self::Dislike => "dislike",
            Self::Neither => "neither",
        }
    }
}

/// How many think what of a comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// They like it.
    pub likes: u32,
    /// They do not.
    pub dislikes: u32,
}

/// Why a comment should be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportReason {
    /// It insults or threatens somebody.
    Abuse,
    /// It stirs up hatred.
    Hate,
    /// It advertises.
    Spam,
    /// It is not true.
    False,
    /// It tells what is nobody's business.
    Private,
    /// Something else.
    Other,
}

impl ReportReason {
    /// All of them, as they are offered.
    pub const ALL: [Self; 6] = [Self::Abuse, Self::Hate, Self::Spam, Self::False, Self::Private, Self::Other];

    /// As it is kept, and as forms send it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Abuse => "abuse",
            Self::Hate => "hate",
            Self::Spam => "spam",
            Self::False => "false",
            Self::Private => "private",
            Self::Other => "other",
        }
    }

    /// The way back.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}
