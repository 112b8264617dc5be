//! The columns that every list of stories reads, and the row they make.

use super::{listing::kind, section::slug};
use crate::{
    model::{
        id::ArticleId,
        moment::UtcMillis,
        newsroom::{member::MemberId, stage::Stage, story::Named},
        section::SectionLink,
    },
    server::store::{
        StoreError, StoreResult,
        story::{CardRecord, StoryRecord},
    },
};
use sqlx::FromRow;
use uuid::Uuid;

/// `select` with the columns of [`CardRow`]; the caller says from where. `t` is the story.
macro_rules! select_story {
    ($($from:expr),+) => {
        concat!(
            "select t.id, t.stage, t.differs, t.kind, t.headline, t.slug, t.changed_at, t.due_at, t.publish_at, t.embargo_at,
                    t.trashed_at, t.created_by, t.assigned_to, t.changed_by,
                    (select slug from section where id = t.section_id) as section_slug,
                    (select name from section where id = t.section_id) as section_name,
                    (select name from member where id = t.created_by) as creator,
                    (select name from member where id = t.assigned_to) as assigned,
                    (select name from member where id = t.changed_by) as changer ",
            $($from),+
        )
    };
}
pub(super) use select_story;

#[derive(FromRow)]
pub(super) struct CardRow {
    id: Uuid,
    stage: String,
    differs: bool,
    kind: String,
    headline: String,
    slug: Option<String>,
    changed_at: i64,
    due_at: Option<i64>,
    publish_at: Option<i64>,
    embargo_at: Option<i64>,
    trashed_at: Option<i64>,
    created_by: Option<i64>,
    assigned_to: Option<i64>,
    changed_by: Option<i64>,
    section_slug: Option<String>,
    section_name: Option<String>,
    creator: Option<String>,
    assigned: Option<String>,
    changer: Option<String>,
}

#[derive(FromRow)]
pub(super) struct StoryRow {
    #[sqlx(flatten)]
    card: CardRow,
    version: u32,
    content: Option<String>,
}

impl StoryRow {
    pub(super) fn into_story(self) -> StoreResult<StoryRecord> {
        Ok(StoryRecord { card: self.card.into_card()?, version: self.version, draft: self.content })
    }
}

impl CardRow {
    pub(super) fn into_card(self) -> StoreResult<CardRecord> {
        let named =
            |id: Option<i64>, name: Option<String>| id.zip(name).map(|(id, name)| Named { id: MemberId(id), name });
        let section = match self.section_slug.zip(self.section_name) {
            Some((text, name)) => Some(SectionLink { slug: slug(&text)?, name }),
            None => None,
        };
        Ok(CardRecord {
            id: ArticleId(self.id),
            stage: stage(&self.stage)?,
            differs: self.differs,
            kind: kind(&self.kind)?,
            headline: self.headline,
            section,
            slug: self.slug.as_deref().map(slug).transpose()?,
            created_by: named(self.created_by, self.creator),
            assigned_to: named(self.assigned_to, self.assigned),
            changed_at: UtcMillis(self.changed_at),
            changed_by: named(self.changed_by, self.changer),
            due_at: self.due_at.map(UtcMillis),
            publish_at: self.publish_at.map(UtcMillis),
            embargo_at: self.embargo_at.map(UtcMillis),
            trashed_at: self.trashed_at.map(UtcMillis),
        })
    }
}

fn stage(text: &str) -> StoreResult<Stage> {
    let known = Stage::ALL.into_iter().find(|stage| stage.as_str() == text);
    known.ok_or_else(|| StoreError::Other(format!("{text:?} is no stage of a story")))
}
