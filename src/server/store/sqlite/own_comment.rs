//! What readers do with their own comments, in SQLite.

use super::{
    SqliteStore,
    comment_status::set_status,
    screening::{keep_print, written},
    section::slug as stored_slug,
};
use crate::{
    model::{comment::CommentStatus, id::ArticleId, moment::UtcMillis},
    server::store::{
        OwnCommentStore, StoreResult,
        own_comment::{Changed, ChangedText, Commented, Own},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct OwnRow {
    text: String,
    posted_at: i64,
}

#[async_trait]
impl OwnCommentStore for SqliteStore {
    async fn change_comment(&self, own: Own, changed: &ChangedText, posted_since: UtcMillis) -> StoreResult<Changed> {
        let mut transaction = self.write().await?;
        let Some(before) = find(&mut transaction, own).await? else { return Ok(Changed::NotTheirs) };
        if before.posted_at < posted_since.0 {
            return Ok(Changed::TooLate);
        }
        if before.text == changed.text {
            return Ok(Changed::Kept);
        }
        sqlx::query("insert into comment_former (comment_id, until, text) values (?, ?, ?)")
            .bind(own.comment.0)
            .bind(own.at.0)
            .bind(before.text)
            .execute(&mut *transaction)
            .await?;
        sqlx::query("update comment set text = ?, edited_at = ?, signals = ? where id = ?")
            .bind(&changed.text)
            .bind(own.at.0)
            .bind(written(&changed.signals)?)
            .bind(own.comment.0)
            .execute(&mut *transaction)
            .await?;
        keep_print(&mut transaction, own.comment, UtcMillis(before.posted_at), changed.print).await?;
        if changed.holds {
            hold(&mut transaction, own).await?;
        }
        transaction.commit().await?;
        Ok(Changed::Kept)
    }

    async fn remove_comment(&self, own: Own) -> StoreResult<Changed> {
        let mut transaction = self.write().await?;
        if find(&mut transaction, own).await?.is_none() {
            return Ok(Changed::NotTheirs);
        }
        set_status(&mut transaction, own.comment, CommentStatus::Removed, own.at).await?;
        transaction.commit().await?;
        Ok(Changed::Kept)
    }

    async fn commented(&self, article: ArticleId) -> StoreResult<Option<Commented>> {
        let place: Option<(String, String, String)> = sqlx::query_as(
            "select a.headline, s.slug, a.slug from article a join section s on s.id = a.section_id
             where a.id = ? and a.status = 'published'",
        )
        .bind(article.0)
        .fetch_optional(&self.readers)
        .await?;
        let Some((headline, section, slug)) = place else { return Ok(None) };
        Ok(Some(Commented { headline, section: stored_slug(&section)?, slug: stored_slug(&slug)? }))
    }

    async fn forget_removed(&self, before: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query(
            "delete from comment_former where comment_id in
               (select id from comment where status = 'removed' and decided_at < ? and text <> '')",
        )
        .bind(before.0)
        .execute(&mut *transaction)
        .await?;
        sqlx::query(
            "update comment set text = '', name = '' where status = 'removed' and decided_at < ? and text <> ''",
        )
        .bind(before.0)
        .execute(&mut *transaction)
        .await?;
        Ok(transaction.commit().await?)
    }
}

/// What stood waits now, and counts no longer as one that stood.
async fn hold(transaction: &mut Transaction<'_, Sqlite>, own: Own) -> StoreResult<()> {
    let was = set_status(transaction, own.comment, CommentStatus::Pending, own.at).await?;
    if was == CommentStatus::Approved {
        sqlx::query("update reader set allowed = max(allowed - 1, 0) where id = ?")
            .bind(own.reader.0)
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}

/// The comment, if it is theirs and still stands or waits.
async fn find(transaction: &mut Transaction<'_, Sqlite>, own: Own) -> StoreResult<Option<OwnRow>> {
    let found = sqlx::query_as(
        "select text, posted_at from comment where id = ? and reader_id = ? and status in ('approved', 'pending')",
    );
    Ok(found.bind(own.comment.0).bind(own.reader.0).fetch_optional(&mut **transaction).await?)
}
