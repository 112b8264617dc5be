//! What is noticed of a comment when it comes, for whoever decides about it.

use serde::{Deserialize, Serialize};

/// Something about a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signal {
    /// A field that no person sees was filled in.
    Trap,
    /// It uses a word of the list; as it is written there.
    Word(String),
    /// It links to this host, which is not on the list.
    Link(String),
    /// It links to this host in a way that hides it.
    HiddenLink(String),
    /// It is nearly the same as a comment of the last days.
    Copy,
    /// It is nearly the same as one that is spam.
    CopyOfSpam,
    /// How like the newsroom's own spam it is, in hundredths, and by which of its words and features.
    Like {
        /// From 0 to 100.
        percent: u8,
        /// The loudest first.
        by: Vec<String>,
    },
    /// Capital letters, or one letter again and again.
    Loud,
    /// What it says was changed after it stood.
    Changed,
}
