//! How a story became what it is.

use super::draft::Draft;
use crate::model::moment::Moment;
use serde::{Deserialize, Serialize};

/// Why a draft is kept for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Somebody wrote, for some time.
    Written,
    /// It went to another stage.
    Sent,
    /// Readers got it.
    Published,
    /// Readers got it, and were told what had been wrong.
    Corrected,
    /// It was there before the newsroom.
    Imported,
}

impl Why {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Written, Self::Sent, Self::Published, Self::Corrected, Self::Imported];

    /// As it stands in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Written => "written",
            Self::Sent => "sent",
            Self::Published => "published",
            Self::Corrected => "corrected",
            Self::Imported => "imported",
        }
    }
}

/// A draft that is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revision {
    /// Of the draft.
    pub version: u32,
    /// When.
    pub at: Moment,
    /// Who left it, as they were called then.
    pub name: String,
    /// Why it is kept.
    pub why: Why,
}

/// A part of the list of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revisions {
    /// Newest first.
    pub revisions: Vec<Revision>,
    /// Before which version the list goes on.
    pub next: Option<u32>,
}

/// A draft as it was, and what has become of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// As it was.
    pub draft: Draft,
    /// Line by line what the story says today; lines that say the same are left out, but for one beside a change.
    pub lines: Vec<Line>,
}

/// A line of two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line(pub Vec<Piece>);

/// Words of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// In both versions.
    Same(String),
    /// Only in the older one.
    Gone(String),
    /// Only in the newer one.
    New(String),
}
