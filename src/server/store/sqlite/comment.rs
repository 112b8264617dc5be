//! Comments in SQLite.

use super::SqliteStore;
use crate::{
    model::{
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        paging::{Cursor, Paged, Stretch},
    },
    server::store::{
        CommentStore, StoreResult,
        comment::{AddedComment, NewComment, StoredComment},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};
use uuid::Uuid;

#[derive(FromRow)]
struct CommentRow {
    id: Uuid,
    article_id: Uuid,
    thread_id: Uuid,
    name: String,
    text: String,
    posted_at: i64,
}

impl From<CommentRow> for StoredComment {
    fn from(row: CommentRow) -> Self {
        Self {
            id: CommentId(row.id),
            article: ArticleId(row.article_id),
            thread: CommentId(row.thread_id),
            name: row.name,
            text: row.text,
            posted_at: UtcMillis(row.posted_at),
        }
    }
}

#[async_trait]
impl CommentStore for SqliteStore {
    async fn opening_comments(
        &self,
        article: ArticleId,
        after: Option<Cursor>,
        limit: u32,
    ) -> StoreResult<Paged<StoredComment>> {
        let after = after.unwrap_or(Cursor { at: UtcMillis(i64::MIN), id: Uuid::nil() });
        let rows: Vec<CommentRow> = sqlx::query_as(
            "select id, article_id, thread_id, name, text, posted_at from comment
             where article_id = ? and parent_id is null and (posted_at, id) > (?, ?)
             order by posted_at, id limit +?",
        )
        .bind(article.0)
        .bind(after.at.0)
        .bind(after.id)
        .bind(limit.saturating_add(1))
        .fetch_all(&self.readers)
        .await?;
        let comments = rows.into_iter().map(StoredComment::from).collect();
        Ok(Paged::cut(comments, &Stretch::Top, limit, |comment| Cursor { at: comment.posted_at, id: comment.id.0 }))
    }

    async fn reply_comments(&self, threads: &[CommentId], limit: u32) -> StoreResult<Vec<StoredComment>> {
        // SQLite binds no lists: the ids travel as a JSON array of hexadecimal digits.
        let ids: Vec<String> = threads.iter().map(|id| format!("\"{}\"", id.0.simple())).collect();
        let rows: Vec<CommentRow> = sqlx::query_as(
            "select c.id, c.article_id, c.thread_id, c.name, c.text, c.posted_at
             from (select unhex(value) as id from json_each(?1)) t
             join comment c on c.id in (select id from comment where thread_id = t.id and parent_id is not null
                                        order by posted_at, id limit +?2)
             order by c.posted_at, c.id limit +?2",
        )
        .bind(format!("[{}]", ids.join(",")))
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(StoredComment::from).collect())
    }

    async fn comment(&self, id: CommentId) -> StoreResult<Option<StoredComment>> {
        let row: Option<CommentRow> =
            sqlx::query_as("select id, article_id, thread_id, name, text, posted_at from comment where id = ?")
                .bind(id.0)
                .fetch_optional(&self.readers)
                .await?;
        Ok(row.map(StoredComment::from))
    }

    async fn add_comment(&self, comment: NewComment) -> StoreResult<AddedComment> {
        let mut transaction = self.write().await?;
        if let Some(earlier) = same_form(&mut transaction, &comment).await? {
            let count: u32 = sqlx::query_scalar("select comment_count from article where id = ?")
                .bind(comment.article.0)
                .fetch_one(&mut *transaction)
                .await?;
            return Ok(AddedComment::Repeated { comment: earlier, count });
        }
        let count: Option<u32> = sqlx::query_scalar(
            "update article set comment_count = comment_count + 1 where id = ? and status = 'published'
             returning comment_count",
        )
        .bind(comment.article.0)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some(count) = count else { return Ok(AddedComment::NoArticle) };
        let thread = match comment.parent {
            None => comment.id,
            Some(parent) => match thread_of(&mut transaction, comment.article, parent).await? {
                Some(thread) => thread,
                None => return Ok(AddedComment::NoParent),
            },
        };
        sqlx::query(
            "insert into comment (id, article_id, thread_id, parent_id, name, text, posted_at, fingerprint)
             values (?, ?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(comment.id.0)
        .bind(comment.article.0)
        .bind(thread.0)
        .bind(comment.parent.map(|parent| parent.0))
        .bind(&comment.name)
        .bind(&comment.text)
        .bind(comment.posted_at.0)
        .bind(comment.fingerprint.as_slice())
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        let NewComment { id, article, name, text, posted_at, .. } = comment;
        Ok(AddedComment::Added { comment: StoredComment { id, article, thread, name, text, posted_at }, count })
    }
}

async fn same_form(transaction: &mut Transaction<'_, Sqlite>, new: &NewComment) -> StoreResult<Option<StoredComment>> {
    let row: Option<CommentRow> = sqlx::query_as(
        "select id, article_id, thread_id, name, text, posted_at from comment
         where fingerprint = ? and posted_at >= ? order by posted_at limit 1",
    )
    .bind(new.fingerprint.as_slice())
    .bind(new.same_since.0)
    .fetch_optional(&mut **transaction)
    .await?;
    Ok(row.map(StoredComment::from))
}

async fn thread_of(
    transaction: &mut Transaction<'_, Sqlite>,
    article: ArticleId,
    parent: CommentId,
) -> StoreResult<Option<CommentId>> {
    let thread: Option<Uuid> = sqlx::query_scalar("select thread_id from comment where id = ? and article_id = ?")
        .bind(parent.0)
        .bind(article.0)
        .fetch_optional(&mut **transaction)
        .await?;
    Ok(thread.map(CommentId))
}
