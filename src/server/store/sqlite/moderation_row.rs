//! The columns of a comment in the queue, and the row they make.

use super::section::slug;
use crate::{
    model::{
        comment::CommentStatus,
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        newsroom::member::MemberId,
        reader::ReaderId,
        section::SectionLink,
    },
    server::store::{StoreError, StoreResult, moderation::QueuedRecord},
};
use sqlx::FromRow;
use uuid::Uuid;

/// Comments `c` under articles `a`; the caller says from where the comments come.
macro_rules! select_queued {
    ([$($from:literal),+], $($tail:literal),*) => {
        concat!(
            "select c.id, c.thread_id, c.split_from is not null as is_split,
                    (select closed_at from comment h where h.id = c.thread_id) is not null as is_closed, c.name, c.text, c.posted_at, c.edited_at is not null as is_edited, c.status, c.shown, c.decided_by, c.decided_at,
                    c.reports, c.member_id, t.created_by, t.assigned_to, c.picked_at is not null as is_picked, c.signals,
                    c.article_id, a.headline, a.slug, s.slug as section_slug, s.name as section_name, o.slug as outer_slug,
                    p.name as parent_name, substr(p.text, 1, 400) as parent_text,
                    c.reader_id, coalesce(r.allowed, 0) as allowed, coalesce(r.refused, 0) as refused
             from ",
            $($from),+,
            " cross join article a on a.id = c.article_id cross join section s on s.id = a.section_id
              left join section o on o.id = s.parent_id left join comment p on p.id = c.parent_id
              left join reader r on r.id = c.reader_id left join story t on t.id = c.article_id ",
            $($tail),*
        )
    };
}
pub(super) use select_queued;

/// What [`select_queued`] gives.
#[derive(FromRow)]
pub(super) struct QueuedRow {
    id: Uuid,
    thread_id: Uuid,
    is_split: bool,
    is_closed: bool,
    name: String,
    text: String,
    posted_at: i64,
    is_edited: bool,
    status: String,
    shown: bool,
    decided_by: Option<String>,
    decided_at: Option<i64>,
    reports: u32,
    member_id: Option<i64>,
    created_by: Option<i64>,
    assigned_to: Option<i64>,
    is_picked: bool,
    signals: String,
    article_id: Uuid,
    headline: String,
    slug: String,
    section_slug: String,
    section_name: String,
    outer_slug: Option<String>,
    parent_name: Option<String>,
    parent_text: Option<String>,
    reader_id: Option<i64>,
    allowed: u32,
    refused: u32,
}

impl QueuedRow {
    /// By what the queue is in order.
    pub(super) fn age(&self) -> (i64, Uuid) {
        (self.posted_at, self.id)
    }
}

impl TryFrom<QueuedRow> for QueuedRecord {
    type Error = StoreError;

    fn try_from(row: QueuedRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: CommentId(row.id),
            thread: CommentId(row.thread_id),
            is_closed: row.is_closed,
            is_split: row.is_split,
            name: row.name,
            text: row.text,
            posted_at: UtcMillis(row.posted_at),
            is_edited: row.is_edited,
            status: status(&row.status)?,
            is_shown: row.shown,
            decided: row.decided_by.zip(row.decided_at.map(UtcMillis)),
            article: ArticleId(row.article_id),
            headline: row.headline,
            slug: slug(&row.slug)?,
            section: SectionLink { slug: slug(&row.section_slug)?, name: row.section_name },
            outer: row.outer_slug.as_deref().map(slug).transpose()?,
            answers: row.parent_name.zip(row.parent_text),
            reports: row.reports,
            staff: row.member_id.map(MemberId),
            story_of: [row.created_by, row.assigned_to].map(|member| member.map(MemberId)),
            signals: serde_json::from_str(&row.signals).map_err(|cause| StoreError::Other(cause.to_string()))?,
            is_picked: row.is_picked,
            writer: row.reader_id.map(|reader| (ReaderId(reader), row.allowed, row.refused)),
        })
    }
}

/// The stored name of a status.
pub(super) fn status(text: &str) -> StoreResult<CommentStatus> {
    CommentStatus::parse(text).ok_or_else(|| StoreError::Other(format!("no status of a comment: {text}")))
}

/// Rows as records.
pub(super) fn all(rows: Vec<QueuedRow>) -> StoreResult<Vec<QueuedRecord>> {
    rows.into_iter().map(QueuedRecord::try_from).collect()
}
