//! What a reader's own pages show, in SQLite.

use super::{SqliteStore, reader, section::slug};
use crate::{
    model::{
        comment::CommentStatus,
        id::CommentId,
        moment::UtcMillis,
        paging::{Cursor, Paged, Stretch},
        reader::{NoticeId, NoticeKind, ReaderId},
    },
    server::store::{
        ReaderPageStore, StoreError, StoreResult,
        comment::Writer,
        own_comment::Commented,
        reader_page::{StoredFollow, StoredNotice, StoredOwnComment},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

/// A guest who has said nothing has given no name.
const NAMELESS: &str = "";

#[derive(FromRow)]
struct Place {
    headline: String,
    section_slug: String,
    article_slug: String,
}

#[derive(FromRow)]
struct OwnRow {
    id: Uuid,
    text: String,
    posted_at: i64,
    status: String,
    #[sqlx(flatten)]
    place: Place,
}

#[derive(FromRow)]
struct NoticeRow {
    id: i64,
    kind: String,
    comment_id: Uuid,
    name: String,
    text: String,
    told_at: i64,
    is_new: bool,
    #[sqlx(flatten)]
    place: Place,
}

#[derive(FromRow)]
struct FollowRow {
    thread_id: Uuid,
    name: String,
    text: String,
    #[sqlx(flatten)]
    place: Place,
}

#[async_trait]
impl ReaderPageStore for SqliteStore {
    async fn own_comments(
        &self,
        reader: ReaderId,
        before: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredOwnComment>> {
        let before = before.unwrap_or(Cursor { at: UtcMillis(i64::MAX), id: Uuid::max() });
        let rows: Vec<OwnRow> = sqlx::query_as(
            "select c.id, c.text, c.posted_at, c.status, a.headline, s.slug as section_slug, a.slug as article_slug
             from comment c join article a on a.id = c.article_id join section s on s.id = a.section_id
             where c.reader_id = ? and (c.posted_at, c.id) < (?, ?) and a.status = 'published'
             order by c.posted_at desc, c.id desc limit +?",
        )
        .bind(reader.0)
        .bind(before.at.0)
        .bind(before.id)
        .bind(limit.saturating_add(1))
        .fetch_all(&self.readers)
        .await?;
        let comments = rows.into_iter().map(StoredOwnComment::try_from).collect::<StoreResult<_>>()?;
        Ok(Paged::cut(comments, &Stretch::Top, limit, |it| Cursor { at: it.posted_at, id: it.id.0 }))
    }

    async fn list_notices(
        &self,
        reader: ReaderId,
        before: Option<NoticeId>,
        limit: u32,
    ) -> StoreResult<Paged<StoredNotice, NoticeId>> {
        let rows: Vec<NoticeRow> = sqlx::query_as(
            "select n.id, n.kind, n.comment_id, c.name, c.text, n.told_at, n.is_new,
                    a.headline, s.slug as section_slug, a.slug as article_slug
             from reader_notice n join comment c on c.id = n.comment_id
             join article a on a.id = c.article_id join section s on s.id = a.section_id
             where n.reader_id = ? and n.id < ? and a.status = 'published' order by n.id desc limit +?",
        )
        .bind(reader.0)
        .bind(before.map_or(i64::MAX, |before| before.0))
        .bind(limit.saturating_add(1))
        .fetch_all(&self.readers)
        .await?;
        let notices = rows.into_iter().map(StoredNotice::try_from).collect::<StoreResult<_>>()?;
        Ok(Paged::cut(notices, &Stretch::Top, limit, |it| it.id))
    }

    async fn count_new_notices(&self, reader: ReaderId) -> StoreResult<u32> {
        let count = sqlx::query_scalar("select count(*) from reader_notice where reader_id = ? and is_new = 1");
        Ok(count.bind(reader.0).fetch_one(&self.readers).await?)
    }

    async fn see_notices(&self, reader: ReaderId, last: NoticeId) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("update reader_notice set is_new = 0 where reader_id = ? and is_new = 1 and id <= ?")
            .bind(reader.0)
            .bind(last.0)
            .execute(&mut *transaction)
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn follow_thread(&self, follower: Writer, comment: CommentId, at: UtcMillis) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let thread: Option<Uuid> =
            sqlx::query_scalar("select thread_id from comment where id = ? and status = 'approved'")
                .bind(comment.0)
                .fetch_optional(&mut *transaction)
                .await?;
        let Some(thread) = thread else { return Ok(false) };
        let follower = reader::of(&mut transaction, follower, NAMELESS, at).await?;
        sqlx::query("insert or ignore into thread_follow (reader_id, thread_id, since) values (?, ?, ?)")
            .bind(follower.0)
            .bind(thread)
            .bind(at.0)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn unfollow_thread(&self, follower: ReaderId, comment: CommentId) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "delete from thread_follow where reader_id = ? and thread_id = (select thread_id from comment where id = ?)",
        )
        .bind(follower.0)
        .bind(comment.0)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }

    async fn follows_thread(&self, reader: ReaderId, thread: CommentId) -> StoreResult<bool> {
        let found =
            sqlx::query_scalar("select exists (select 1 from thread_follow where reader_id = ? and thread_id = ?)");
        Ok(found.bind(reader.0).bind(thread.0).fetch_one(&self.readers).await?)
    }

    async fn list_follows(&self, reader: ReaderId, limit: u32) -> StoreResult<Vec<StoredFollow>> {
        let rows: Vec<FollowRow> = sqlx::query_as(
            "select f.thread_id, c.name, c.text, a.headline, s.slug as section_slug, a.slug as article_slug
             from thread_follow f join comment c on c.id = f.thread_id
             join article a on a.id = c.article_id join section s on s.id = a.section_id
             where f.reader_id = ? and c.status = 'approved' and a.status = 'published' order by f.since desc limit +?",
        )
        .bind(reader.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(StoredFollow::try_from).collect()
    }

    async fn export_reader(&self, reader: ReaderId) -> StoreResult<String> {
        // One question sees one moment, however much there is.
        Ok(sqlx::query_scalar(include_str!("reader_export.sql")).bind(reader.0).fetch_one(&self.readers).await?)
    }
}

impl TryFrom<Place> for Commented {
    type Error = StoreError;

    fn try_from(row: Place) -> StoreResult<Self> {
        Ok(Self { headline: row.headline, section: slug(&row.section_slug)?, slug: slug(&row.article_slug)? })
    }
}

impl TryFrom<OwnRow> for StoredOwnComment {
    type Error = StoreError;

    fn try_from(row: OwnRow) -> StoreResult<Self> {
        let status = CommentStatus::parse(&row.status)
            .ok_or_else(|| StoreError::Other(format!("no status of a comment: {}", row.status)))?;
        let (id, posted_at) = (CommentId(row.id), UtcMillis(row.posted_at));
        Ok(Self { id, text: row.text, posted_at, status, article: row.place.try_into()? })
    }
}

impl TryFrom<NoticeRow> for StoredNotice {
    type Error = StoreError;

    fn try_from(row: NoticeRow) -> StoreResult<Self> {
        Ok(Self {
            id: NoticeId(row.id),
            kind: NoticeKind::parse(&row.kind)
                .ok_or_else(|| StoreError::Other(format!("no kind of a notice: {}", row.kind)))?,
            comment: CommentId(row.comment_id),
            name: row.name,
            text: row.text,
            told_at: UtcMillis(row.told_at),
            is_new: row.is_new,
            article: row.place.try_into()?,
        })
    }
}

impl TryFrom<FollowRow> for StoredFollow {
    type Error = StoreError;

    fn try_from(row: FollowRow) -> StoreResult<Self> {
        let comment = CommentId(row.thread_id);
        Ok(Self { comment, name: row.name, text: row.text, article: row.place.try_into()? })
    }
}
