//! A story that is told while it happens, entry by entry.

use super::{
    id::LiveEntryId,
    moment::{Moment, UtcMillis},
    paging::Cursor,
};

/// Which entries of a live story are asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EntriesFrom {
    /// The newest ones.
    #[default]
    Newest,
    /// Those that are older than this one.
    Before(Cursor),
    /// Those that came right after this one.
    After(Cursor),
    /// This one and those that are older. One that the story does not have stands for the newest.
    Entry(LiveEntryId),
}

/// An entry as it is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveEntry {
    /// Which one; also its fragment.
    pub id: LiveEntryId,
    /// When it was posted.
    pub posted: Moment,
    /// Last change that readers should know of.
    pub updated: Option<Moment>,
    /// Whether it is one of the events that the list on top names.
    pub key_event: bool,
    /// May be empty.
    pub headline: String,
    /// Sanitised HTML.
    pub body_html: String,
}

/// An entry in the list of what mattered.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyEvent {
    /// The entry.
    pub id: LiveEntryId,
    /// When.
    pub posted: Moment,
    /// Its headline, which is not empty.
    pub headline: String,
}

/// What a live story has beyond its summary.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LiveStory {
    /// When it ended; it goes on while there is none.
    pub ended: Option<Moment>,
    /// One page, newest first.
    pub entries: Vec<LiveEntry>,
    /// Where the page after this one begins, if there are older entries.
    pub older: Option<Cursor>,
    /// Where the page before this one begins, if there are newer entries.
    pub newer: Option<Cursor>,
    /// What mattered so far, newest first.
    pub key_events: Vec<KeyEvent>,
    /// Entries that the story has.
    pub count: u32,
    /// When the newest of all was posted.
    pub newest: Option<UtcMillis>,
}
