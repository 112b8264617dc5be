//! A live story's entries in the store, as the newsroom writes them. Each method that writes is one transaction, which also writes down what was done.

use super::{StoreResult, audit::Act};
use crate::model::{
    id::{ArticleId, LiveEntryId},
    moment::UtcMillis,
    paging::Cursor,
};
use async_trait::async_trait;

/// What somebody wrote in an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryText {
    /// May be empty.
    pub headline: String,
    /// Whether it is one of the events that the list on top names.
    pub key_event: bool,
    /// As JSON, byte for byte: what a newer version of the program wrote is in it too.
    pub body: String,
}

/// An entry that readers have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenRecord {
    /// Which.
    pub id: LiveEntryId,
    /// When it was posted.
    pub posted_at: UtcMillis,
    /// Last change that readers should know of.
    pub updated_at: Option<UtcMillis>,
    /// What is written.
    pub text: EntryText,
}

/// An entry as readers shall have it.
#[derive(Clone, Copy, Debug)]
pub struct NewText<'a> {
    /// What is written.
    pub text: &'a EntryText,
    /// Its body, rendered and sanitised.
    pub html: &'a str,
}

/// Keeps the entries of published live stories.
#[async_trait]
pub trait CoverageStore: Send + Sync {
    /// When the coverage of a story ended, if it has; nothing of a story that readers do not have as a live one.
    async fn coverage(&self, story: ArticleId) -> StoreResult<Option<Option<UtcMillis>>>;

    /// A story's entries behind `before`, newest first.
    async fn written_entries(
        &self,
        story: ArticleId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Vec<WrittenRecord>>;

    /// One of them.
    async fn written_entry(&self, story: ArticleId, entry: LiveEntryId) -> StoreResult<Option<WrittenRecord>>;

    /// A new entry. False if there is one of this name, or the story is not told any more.
    async fn add_entry(&self, story: ArticleId, entry: LiveEntryId, new: NewText<'_>, act: &Act) -> StoreResult<bool>;

    /// Puts another text in the place of `was`; `told`: readers see when. False if what is there is not `was`.
    async fn change_entry(
        &self,
        story: ArticleId,
        entry: LiveEntryId,
        was: &EntryText,
        new: NewText<'_>,
        told: bool,
        act: &Act,
    ) -> StoreResult<bool>;

    /// Takes an entry from readers. False if it is not there.
    async fn remove_entry(&self, story: ArticleId, entry: LiveEntryId, act: &Act) -> StoreResult<bool>;

    /// The story is told no longer, or goes on. False if that is how it stands.
    async fn end_coverage(&self, story: ArticleId, ended: bool, act: &Act) -> StoreResult<bool>;
}
