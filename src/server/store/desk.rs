//! What the desk keeps beside its stories: notes, checks, plans. Each method that writes is one transaction, which also writes down what was done.

use super::{StoreResult, audit::Act};
use crate::model::{
    id::ArticleId,
    moment::UtcMillis,
    newsroom::{folder::Check, member::MemberId, story::Named},
    slug::Slug,
};
use async_trait::async_trait;

/// Something that was said of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRecord {
    /// When.
    pub at: UtcMillis,
    /// Who, as they were called then.
    pub name: String,
    /// What.
    pub text: String,
}

/// From whom a story is wanted, and when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PlanRecord {
    /// Who writes it.
    pub assigned_to: Option<MemberId>,
    /// When it is wanted.
    pub due_at: Option<UtcMillis>,
    /// Not to be published before.
    pub embargo_at: Option<UtcMillis>,
}

/// Keeps what the desk needs besides its stories.
#[async_trait]
pub trait DeskStore: Send + Sync {
    /// The newest notes, oldest first.
    async fn notes(&self, story: ArticleId, limit: u32) -> StoreResult<Vec<NoteRecord>>;

    /// One more note.
    async fn add_note(&self, story: ArticleId, text: &str, act: &Act) -> StoreResult<()>;

    /// What is to be seen to for a story of this section, and for every story.
    async fn checks(&self, story: ArticleId, section: Option<&Slug>) -> StoreResult<Vec<Check>>;

    /// Somebody has seen to it, or takes that back. False if there is no such check.
    async fn tick_check(&self, story: ArticleId, check: i64, done: bool, act: &Act) -> StoreResult<bool>;

    /// One more thing to be seen to, at the end of the list of this section, or of all. False if there is no such section.
    async fn add_check(&self, section: Option<&Slug>, text: &str, act: &Act) -> StoreResult<bool>;

    /// It is no longer to be seen to. False if there is no such check.
    async fn remove_check(&self, check: i64, act: &Act) -> StoreResult<bool>;

    /// From whom and when. False if there is no such story or member.
    async fn plan_story(&self, story: ArticleId, plan: PlanRecord, act: &Act) -> StoreResult<bool>;

    /// A link that shows a story until a time; only its token's hash is kept.
    async fn add_preview(&self, story: ArticleId, token: &[u8], until: UtcMillis, act: &Act) -> StoreResult<()>;

    /// The story that a link shows, if it still does.
    async fn previewed(&self, token: &[u8], now: UtcMillis) -> StoreResult<Option<ArticleId>>;

    /// Members who can be given a story.
    async fn writers(&self, limit: u32) -> StoreResult<Vec<Named>>;
}
