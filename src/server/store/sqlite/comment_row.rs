//! A comment as SQLite gives it.

use crate::{
    model::{
        comment::{CommentStatus, ReplyPlace, Voice},
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        reader::ReaderId,
    },
    server::store::{StoreError, comment::StoredComment},
};
use sqlx::FromRow;
use uuid::Uuid;

/// Comments `c` out of `$from`, each with the name of the comment that it answers.
macro_rules! select_comment {
    ($from:literal, $tail:literal) => {
        concat!(
            "select c.id, c.article_id, c.thread_id, coalesce(c.parent_id, c.split_from) as parent_id, c.place, c.name, c.text, c.posted_at, c.edited_at, c.status,
                    c.reader_id, c.member_id,
                    c.member_id is not null and exists (select 1 from article_author l join author u on u.id = l.author_id
                                                        where l.article_id = c.article_id and u.name = c.name) as is_author,
                    c.picked_at is not null as is_picked, c.shown, c.replies, c.likes, c.dislikes, c.rank,
                    (select name from comment p where p.id = coalesce(c.parent_id, c.split_from) and p.status = 'approved') as parent_name,
                    (select closed_at from comment h where h.id = c.thread_id) is not null as is_closed
             from ",
            $from,
            " ",
            $tail
        )
    };
}
pub(super) use select_comment;

/// What [`select_comment`] gives.
#[derive(FromRow)]
pub(super) struct CommentRow {
    id: Uuid,
    article_id: Uuid,
    thread_id: Uuid,
    parent_id: Option<Uuid>,
    parent_name: Option<String>,
    is_closed: bool,
    place: String,
    name: String,
    text: String,
    posted_at: i64,
    edited_at: Option<i64>,
    status: String,
    reader_id: Option<i64>,
    member_id: Option<i64>,
    is_author: bool,
    is_picked: bool,
    shown: bool,
    replies: u32,
    likes: u32,
    dislikes: u32,
    rank: i64,
}

impl TryFrom<CommentRow> for StoredComment {
    type Error = StoreError;

    fn try_from(row: CommentRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: CommentId(row.id),
            article: ArticleId(row.article_id),
            thread: CommentId(row.thread_id),
            is_closed: row.is_closed,
            parent: row.parent_id.map(|parent| (CommentId(parent), row.parent_name)),
            place: ReplyPlace::parse(&row.place)
                .ok_or_else(|| StoreError::Other(format!("no place of a comment: {}", row.place)))?,
            name: row.name,
            text: row.text,
            posted_at: UtcMillis(row.posted_at),
            edited_at: row.edited_at.map(UtcMillis),
            status: CommentStatus::parse(&row.status)
                .ok_or_else(|| StoreError::Other(format!("no status of a comment: {}", row.status)))?,
            reader: row.reader_id.map(ReaderId),
            voice: match (row.member_id, row.is_author) {
                (None, _) => Voice::Reader,
                (Some(_), false) => Voice::Staff,
                (Some(_), true) => Voice::Author,
            },
            is_picked: row.is_picked,
            is_shown: row.shown,
            replies: row.replies,
            likes: row.likes,
            dislikes: row.dislikes,
            rank: row.rank,
        })
    }
}
