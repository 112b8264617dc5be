//! What the newsroom works on, in the store.

use super::{
    StoreResult,
    archive::{ArticleRecord, MediaRecord, Rendering},
    audit::Act,
};
use crate::model::{
    article::ArticleKind,
    id::ArticleId,
    moment::UtcMillis,
    newsroom::{
        member::MemberId,
        revision::Why,
        stage::Stage,
        story::{Named, Wanted},
    },
    section::SectionLink,
    slug::Slug,
};
use async_trait::async_trait;

/// A story in a list of the newsroom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRecord {
    /// The article's, from the first idea on.
    pub id: ArticleId,
    /// How far it is.
    pub stage: Stage,
    /// Whether readers do not have yet what the draft holds.
    pub differs: bool,
    /// What kind of article it becomes.
    pub kind: ArticleKind,
    /// Of the draft; may be empty.
    pub headline: String,
    /// Its section.
    pub section: Option<SectionLink>,
    /// Second part of the address, once there is one.
    pub slug: Option<Slug>,
    /// Who began it; nobody if it was imported.
    pub created_by: Option<Named>,
    /// Who writes it.
    pub assigned_to: Option<Named>,
    /// Last change.
    pub changed_at: UtcMillis,
    /// Who changed it last.
    pub changed_by: Option<Named>,
    /// When the desk wants it.
    pub due_at: Option<UtcMillis>,
    /// When it is to be published by itself.
    pub publish_at: Option<UtcMillis>,
    /// Not to be published before.
    pub embargo_at: Option<UtcMillis>,
    /// When it was thrown away.
    pub trashed_at: Option<UtcMillis>,
}

/// A story, whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryRecord {
    /// Its card.
    pub card: CardRecord,
    /// Counts the changes of the draft.
    pub version: u32,
    /// What is written, as `model::newsroom::draft` in JSON; none where readers have all there is.
    pub draft: Option<String>,
}

/// What a card tells of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftFacts {
    /// What kind of article it becomes.
    pub kind: ArticleKind,
    /// May be empty.
    pub headline: String,
    /// Slug of its section, or of the section within one.
    pub section: Option<Slug>,
    /// Second part of the address, if one is wished for.
    pub slug: Option<Slug>,
}

/// A draft that is to be kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Writing<'a> {
    /// Of which story.
    pub story: ArticleId,
    /// The version that was changed; 0 for one that was never written here.
    pub base: u32,
    /// As JSON.
    pub content: &'a str,
    /// For the card.
    pub facts: &'a DraftFacts,
    /// What becomes of the version that it replaces.
    pub former: Former<'a>,
}

/// What becomes of a draft that another one replaces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Former<'a> {
    /// It is forgotten: the same hand has gone on.
    Forgotten,
    /// It is kept for ever.
    Kept,
    /// There was none; this is what readers have, to be kept for ever.
    Imported(&'a str),
}

/// What became of a draft that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is the story's draft, as this version.
    Kept(u32),
    /// The story's draft is no longer the one that was changed.
    Overtaken,
}

/// A story's step to another stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stepping {
    /// Which story.
    pub story: ArticleId,
    /// Where it stands; somewhere else by now is a conflict.
    pub from: Stage,
    /// Where it goes.
    pub to: Stage,
    /// With stage `Scheduled`: when.
    pub publish_at: Option<UtcMillis>,
}

/// A story that readers get.
#[derive(Clone, Debug, PartialEq)]
pub struct Publication<'a> {
    /// The draft's version that was made into an article; another one by now is a conflict.
    pub version: u32,
    /// Where the story stands; somewhere else by now is a conflict.
    pub from: Stage,
    /// What readers get.
    pub article: &'a ArticleRecord,
    /// Worked out from it.
    pub rendering: &'a Rendering,
    /// Whether they were told what had been wrong.
    pub why: Why,
}

/// A revision in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionRecord {
    /// Of the draft.
    pub version: u32,
    /// When.
    pub at: UtcMillis,
    /// Who left it, as they were called then.
    pub member: String,
    /// Why it is kept.
    pub why: Why,
}

/// Keeps what the newsroom works on. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait StoryStore: Send + Sync {
    /// A story.
    async fn story(&self, id: ArticleId) -> StoreResult<Option<StoryRecord>>;

    /// Stories, the newest change first.
    async fn stories(&self, wanted: &Wanted, limit: u32) -> StoreResult<Vec<CardRecord>>;

    /// Stories that are to come out, or are wanted, from a time on until before another, by time.
    async fn stories_between(
        &self,
        from: UtcMillis,
        to: UtcMillis,
        whose: Option<MemberId>,
        limit: u32,
    ) -> StoreResult<Vec<CardRecord>>;

    /// An article as it was stored, without comments.
    async fn article_record(&self, id: ArticleId) -> StoreResult<Option<ArticleRecord>>;

    /// Pictures by their names in the media folder.
    async fn media_records(&self, files: &[String]) -> StoreResult<Vec<MediaRecord>>;

    /// This slug, or the first with a number behind it, that no other article has or had; none if it cannot be one.
    async fn free_slug(&self, wished: &str, of: ArticleId) -> StoreResult<Option<Slug>>;

    /// A new story at this stage, with its first draft.
    async fn begin_story(&self, writing: &Writing<'_>, stage: Stage, act: &Act) -> StoreResult<()>;

    /// A changed draft, if it is the story's draft that was changed.
    async fn write_draft(&self, writing: &Writing<'_>, act: &Act) -> StoreResult<Written>;

    /// A step. False if the story no longer stands where it was.
    async fn step(&self, stepping: &Stepping, act: &Act) -> StoreResult<bool>;

    /// Gives a story to readers: article, stage and revision at once. False if it was overtaken. A slug that is another article's is a
    /// conflict.
    async fn publish_story(&self, publication: &Publication<'_>, act: &Act) -> StoreResult<bool>;

    /// Takes an article from readers. False if they do not have it.
    async fn withdraw_story(&self, id: ArticleId, act: &Act) -> StoreResult<bool>;

    /// Stories whose time has come.
    async fn due_stories(&self, now: UtcMillis, limit: u32) -> StoreResult<Vec<ArticleId>>;

    /// How a story became what it is, newest first, before this version.
    async fn revisions(&self, id: ArticleId, before: Option<u32>, limit: u32) -> StoreResult<Vec<RevisionRecord>>;

    /// The draft as it was at a version.
    async fn revision(&self, id: ArticleId, version: u32) -> StoreResult<Option<String>>;

    /// Into the trash, or out of it. False if it is there, or not there, already.
    async fn trash_story(&self, id: ArticleId, trashed: bool, act: &Act) -> StoreResult<bool>;

    /// Deletes what was thrown away before this time and no reader ever had; says how many.
    async fn empty_trash(&self, before: UtcMillis, limit: u32) -> StoreResult<u64>;
}
