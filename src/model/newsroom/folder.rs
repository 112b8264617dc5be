//! What lies in a story's folder at the desk, besides the story: what was said of it, what is to be seen to, and when it is wanted.

use super::{
    member::MemberId,
    story::{Named, Story},
};
use crate::model::moment::Moment;
use serde::{Deserialize, Serialize};

/// The longest note, in graphemes.
pub const MAX_NOTE_GRAPHEMES: usize = 2000;

/// The longest line of a list of checks, in graphemes.
pub const MAX_CHECK_GRAPHEMES: usize = 200;

/// A story that is opened, with all that the desk has of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Folder {
    /// The story.
    pub story: Story,
    /// The newest of what was said of it, oldest first.
    pub notes: Vec<Note>,
    /// What is to be seen to before it is published.
    pub checks: Vec<Check>,
    /// Who can be given it; nobody for a member who may not give.
    pub writers: Vec<Named>,
}

/// Something that one of the desk said to the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// When.
    pub at: Moment,
    /// Who, as they were called then.
    pub name: String,
    /// What.
    pub text: String,
}

/// Something that is to be seen to before a story is published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Which.
    pub id: i64,
    /// What.
    pub text: String,
    /// Who has seen to it; nobody yet.
    pub done_by: Option<String>,
}

/// When the desk wants a story, from whom, and from when on readers may have it. Times as the site's clocks show them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Who writes it.
    pub assigned_to: Option<MemberId>,
    /// When it is wanted.
    pub due_at: Option<String>,
    /// Not to be published before.
    pub embargo_at: Option<String>,
}
