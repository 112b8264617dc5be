//! Comments in SQLite. Places and counts are kept by the triggers of `0016_discussion.sql`.

use super::{
    SqliteStore,
    comment_row::{CommentRow, select_comment},
    reader,
    screening::{keep_print, written},
};
use crate::{
    model::{
        comment::{CommentStatus, ReplyPlace, TalkOrder, ThreadCursor},
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        paging::{Paged, Stretch},
    },
    server::store::{
        CommentStore, StoreError, StoreResult,
        comment::{AddedComment, NewComment, StoredComment, Writer},
        member::Hash,
    },
};
use async_trait::async_trait;
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

#[async_trait]
impl CommentStore for SqliteStore {
    async fn opening_comments(
        &self,
        article: ArticleId,
        order: TalkOrder,
        after: Option<ThreadCursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredComment, ThreadCursor>> {
        let first = match order {
            TalkOrder::Best => ThreadCursor { rank: i64::MAX, at: UtcMillis(i64::MIN), id: Uuid::nil() },
            TalkOrder::Newest => ThreadCursor { rank: 0, at: UtcMillis(i64::MAX), id: Uuid::max() },
            TalkOrder::Oldest => ThreadCursor { rank: 0, at: UtcMillis(i64::MIN), id: Uuid::nil() },
        };
        let after = after.unwrap_or(first);
        let query = match order {
            TalkOrder::Best => sqlx::query_as(select_comment!(
                "comment c",
                "where c.article_id = ?1 and c.parent_id is null and c.shown = 1 and c.rank <= ?2
                   and (c.rank < ?2 or (c.posted_at, c.id) > (?3, ?4))
                 order by c.rank desc, c.posted_at, c.id limit +?5"
            ))
            .bind(article.0)
            .bind(after.rank),
            TalkOrder::Newest => sqlx::query_as(select_comment!(
                "comment c",
                "where c.article_id = ?1 and c.parent_id is null and c.shown = 1 and (c.posted_at, c.id) < (?2, ?3)
                 order by c.posted_at desc, c.id desc limit +?4"
            ))
            .bind(article.0),
            TalkOrder::Oldest => sqlx::query_as(select_comment!(
                "comment c",
                "where c.article_id = ?1 and c.parent_id is null and c.shown = 1 and (c.posted_at, c.id) > (?2, ?3)
                 order by c.posted_at, c.id limit +?4"
            ))
            .bind(article.0),
        };
        let rows: Vec<CommentRow> =
            query.bind(after.at.0).bind(after.id).bind(limit.saturating_add(1)).fetch_all(&self.readers).await?;
        Ok(Paged::cut(all(rows)?, &Stretch::Top, limit, StoredComment::cursor))
    }

    async fn reply_comments(&self, threads: &[CommentId], each: u32) -> StoreResult<Vec<StoredComment>> {
        // SQLite binds no lists: the ids travel as a JSON array of hexadecimal digits.
        let ids: Vec<String> = threads.iter().map(|id| format!("\"{}\"", id.0.simple())).collect();
        let rows: Vec<CommentRow> = sqlx::query_as(select_comment!(
            "(select unhex(value) as id from json_each(?1)) t
             join comment c on c.id in (select id from comment where thread_id = t.id and parent_id is not null and shown = 1
                                        order by place limit +?2)",
            "order by c.thread_id, c.place"
        ))
        .bind(format!("[{}]", ids.join(",")))
        .bind(each)
        .fetch_all(&self.readers)
        .await?;
        all(rows)
    }

    async fn replies_behind(
        &self,
        thread: CommentId,
        behind: &ReplyPlace,
        limit: u32,
    ) -> StoreResult<Vec<StoredComment>> {
        let rows: Vec<CommentRow> = sqlx::query_as(select_comment!(
            "comment c",
            "where c.thread_id = ? and c.parent_id is not null and c.shown = 1 and c.place > ? order by c.place limit +?"
        ))
        .bind(thread.0)
        .bind(behind.as_str())
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        all(rows)
    }

    async fn place_before(&self, thread: CommentId, place: &ReplyPlace, many: u32) -> StoreResult<Option<ReplyPlace>> {
        let found: Option<String> = sqlx::query_scalar(
            "select place from comment where thread_id = ? and parent_id is not null and shown = 1 and place < ?
             order by place desc limit 1 offset +?",
        )
        .bind(thread.0)
        .bind(place.as_str())
        .bind(many.saturating_sub(1))
        .fetch_optional(&self.readers)
        .await?;
        Ok(found.and_then(|place| ReplyPlace::parse(&place)))
    }

    async fn picked_comments(&self, article: ArticleId, limit: u32) -> StoreResult<Vec<StoredComment>> {
        let rows: Vec<CommentRow> = sqlx::query_as(select_comment!(
            "comment c",
            "where c.article_id = ? and c.picked_at is not null and c.status = 'approved' order by c.picked_at limit +?"
        ))
        .bind(article.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        all(rows)
    }

    async fn comment(&self, id: CommentId) -> StoreResult<Option<StoredComment>> {
        let row: Option<CommentRow> = sqlx::query_as(select_comment!("comment c", "where c.id = ?"))
            .bind(id.0)
            .fetch_optional(&self.readers)
            .await?;
        row.map(StoredComment::try_from).transpose()
    }

    async fn add_comment(&self, new: NewComment) -> StoreResult<AddedComment> {
        let mut transaction = self.write().await?;
        let said = Said { form_key: new.form_key, fingerprint: new.fingerprint, since: new.same_since };
        if let Some(comment) = same_form(&mut transaction, said).await? {
            let count = count(&mut transaction, comment.article).await?.unwrap_or(0);
            return Ok(AddedComment::Repeated { comment, count });
        }
        if count(&mut transaction, new.article).await?.is_none() {
            return Ok(AddedComment::NoArticle);
        }
        let thread = match new.parent {
            None => new.id,
            Some(parent) => match thread_of(&mut transaction, new.article, parent).await? {
                Below::Thread(thread) => thread,
                Below::Closed => return Ok(AddedComment::Closed),
                Below::Nothing => return Ok(AddedComment::NoParent),
            },
        };
        if let Some(last) = too_soon(&mut transaction, &new).await? {
            return Ok(AddedComment::TooSoon { last });
        }
        insert(&mut transaction, &new, thread).await?;
        let comment = kept(&mut transaction, new.id).await?;
        let count = count(&mut transaction, new.article).await?.unwrap_or(0);
        transaction.commit().await?;
        Ok(AddedComment::Added { comment, count })
    }
}

fn all(rows: Vec<CommentRow>) -> StoreResult<Vec<StoredComment>> {
    rows.into_iter().map(StoredComment::try_from).collect()
}

async fn insert(transaction: &mut Transaction<'_, Sqlite>, new: &NewComment, thread: CommentId) -> StoreResult<()> {
    let reader = reader::of(transaction, new.writer, &new.name, new.posted_at).await?;
    sqlx::query(
        "insert into comment (id, article_id, thread_id, parent_id, name, text, posted_at, status, shown, reader_id,
                              network, form_key, fingerprint, signals)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(new.id.0)
    .bind(new.article.0)
    .bind(thread.0)
    .bind(new.parent.map(|parent| parent.0))
    .bind(&new.name)
    .bind(&new.text)
    .bind(new.posted_at.0)
    .bind(new.status.as_str())
    .bind(new.status == CommentStatus::Approved)
    .bind(reader.0)
    .bind(new.network.as_slice())
    .bind(new.form_key.as_ref().map(<[u8; 32]>::as_slice))
    .bind(new.fingerprint.as_slice())
    .bind(written(&new.signals)?)
    .execute(&mut **transaction)
    .await?;
    keep_print(transaction, new.id, new.posted_at, new.print).await
}

/// When the writer posted under the article, if it was too short a while ago for another one.
async fn too_soon(transaction: &mut Transaction<'_, Sqlite>, new: &NewComment) -> StoreResult<Option<UtcMillis>> {
    let (Some(since), Writer::Reader(reader)) = (new.slow_since, new.writer) else { return Ok(None) };
    let last: Option<i64> = sqlx::query_scalar(
        "select posted_at from comment where reader_id = ? and posted_at > ? and article_id = ? order by posted_at desc limit 1",
    )
    .bind(reader.0)
    .bind(since.0)
    .bind(new.article.0)
    .fetch_optional(&mut **transaction)
    .await?;
    Ok(last.map(UtcMillis))
}

/// A comment, as it was just added.
async fn kept(transaction: &mut Transaction<'_, Sqlite>, id: CommentId) -> StoreResult<StoredComment> {
    let kept: Option<CommentRow> = sqlx::query_as(select_comment!("comment c", "where c.id = ?"))
        .bind(id.0)
        .fetch_optional(&mut **transaction)
        .await?;
    kept.ok_or(StoreError::NotFound("the comment that was added"))?.try_into()
}

/// All comments of a published article.
pub(super) async fn count(transaction: &mut Transaction<'_, Sqlite>, article: ArticleId) -> StoreResult<Option<u32>> {
    let count = sqlx::query_scalar("select comment_count from article where id = ? and status = 'published'");
    Ok(count.bind(article.0).fetch_optional(&mut **transaction).await?)
}

/// By what a form is known that comes again.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub form_key: Option<Hash>,
    pub fingerprint: Hash,
    pub since: UtcMillis,
}

/// What became of the same form before.
pub(super) async fn same_form(
    transaction: &mut Transaction<'_, Sqlite>,
    said: Said,
) -> StoreResult<Option<StoredComment>> {
    let row: Option<CommentRow> = sqlx::query_as(select_comment!(
        "comment c",
        "where c.id = coalesce((select id from comment where form_key = ?1),
                               (select id from comment where fingerprint = ?2 and posted_at >= ?3 order by posted_at limit 1))"
    ))
    .bind(said.form_key.as_ref().map(<[u8; 32]>::as_slice))
    .bind(said.fingerprint.as_slice())
    .bind(said.since.0)
    .fetch_optional(&mut **transaction)
    .await?;
    row.map(StoredComment::try_from).transpose()
}

/// Where an answer would stand.
pub(super) enum Below {
    /// In this thread.
    Thread(CommentId),
    /// In one that is closed.
    Closed,
    /// The article has no such comment that stands.
    Nothing,
}

/// Where an answer to a comment would stand.
pub(super) async fn thread_of(
    transaction: &mut Transaction<'_, Sqlite>,
    article: ArticleId,
    parent: CommentId,
) -> StoreResult<Below> {
    let found: Option<(Uuid, bool)> = sqlx::query_as(
        "select c.thread_id, h.closed_at is not null from comment c join comment h on h.id = c.thread_id
         where c.id = ? and c.article_id = ? and c.status = 'approved'",
    )
    .bind(parent.0)
    .bind(article.0)
    .fetch_optional(&mut **transaction)
    .await?;
    Ok(match found {
        None => Below::Nothing,
        Some((_, true)) => Below::Closed,
        Some((thread, false)) => Below::Thread(CommentId(thread)),
    })
}
