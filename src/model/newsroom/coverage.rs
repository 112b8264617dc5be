//! The coverage of what happens: a live story's entries, as the newsroom writes them.

use super::{draft::EMPTY_BODY, lacking::Lacking};
use crate::model::{id::LiveEntryId, moment::Moment};
use serde::{Deserialize, Serialize};

/// The longest text of an entry as JSON, in bytes: as it was and as it is to be, both go into one request.
pub const MAX_BODY_BYTES: usize = 128 * 1024;

/// An entry as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    /// May be empty.
    pub headline: String,
    /// Whether the list of what mattered names it.
    pub key_event: bool,
    /// As JSON text of `model::body`.
    pub body: String,
}

impl Default for EntryForm {
    fn default() -> Self {
        Self { headline: String::new(), key_event: false, body: EMPTY_BODY.to_owned() }
    }
}

/// An entry that readers have.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WrittenEntry {
    /// Which.
    pub id: LiveEntryId,
    /// When it was posted.
    pub posted: Moment,
    /// Last change that readers were told of.
    pub updated: Option<Moment>,
    /// What is written, to be changed.
    pub form: EntryForm,
    /// The words of its text.
    pub text: String,
}

/// A live story, as far as it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// When it ended; it goes on while there is none.
    pub ended: Option<Moment>,
    /// A part of its entries, newest first.
    pub entries: Vec<WrittenEntry>,
    /// Whether there are older ones.
    pub more: bool,
    /// What the next new entry is to be called: who sends it twice has sent it once.
    pub next: LiveEntryId,
}

/// What became of an entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Posted {
    /// Readers have it so.
    Done(Coverage),
    /// It lacks something, and nothing has changed.
    NotReady(Vec<Lacking>),
    /// Somebody else was faster: this is how it stands now.
    Overtaken(Coverage),
}
