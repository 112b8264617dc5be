//! From the newsroom to readers, and back: each by one transaction.

use super::{SqliteStore, archive_import, audit::note, related::relate, story::put_revision};
use crate::{
    model::{id::ArticleId, newsroom::revision::Why},
    server::store::{StoreResult, audit::Act, story::Publication},
};

pub(super) async fn publish(store: &SqliteStore, publication: &Publication<'_>, act: &Act) -> StoreResult<bool> {
    let Publication { version, from, article, rendering, why } = *publication;
    let mut transaction = store.write().await?;
    // First of all the card: who is slower finds it changed, and has done nothing.
    let taken = sqlx::query(
        "update story set stage = 'published', differs = 0, publish_at = null, slug = ?4, changed_at = ?5, changed_by = ?6
         where id = ?1 and version = ?2 and stage = ?3 and trashed_at is null",
    )
    .bind(article.id.0)
    .bind(version)
    .bind(from.as_str())
    .bind(article.slug.as_str())
    .bind(act.at.0)
    .bind(act.member_id())
    .execute(&mut *transaction)
    .await?;
    if taken.rows_affected() == 0 {
        return Ok(false);
    }
    archive_import::put_article(&mut transaction, article, rendering).await?;
    sqlx::query("update article set status = 'published' where id = ? and status <> 'published'")
        .bind(article.id.0)
        .execute(&mut *transaction)
        .await?;
    if archive_import::put_terms(&mut transaction, article.id, &rendering.terms).await? {
        relate(&mut transaction, &[article.id]).await?;
    }
    put_revision(&mut transaction, article.id, why, act).await?;
    // Readers have all there is: the next who changes it begins with what they have.
    sqlx::query("delete from story_draft where story_id = ?").bind(article.id.0).execute(&mut *transaction).await?;
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}

pub(super) async fn withdraw(store: &SqliteStore, id: ArticleId, act: &Act) -> StoreResult<bool> {
    let mut transaction = store.write().await?;
    let taken = sqlx::query(
        "update story set stage = 'withdrawn', changed_at = ?2, changed_by = ?3
         where id = ?1 and stage = 'published' and trashed_at is null",
    )
    .bind(id.0)
    .bind(act.at.0)
    .bind(act.member_id())
    .execute(&mut *transaction)
    .await?;
    if taken.rows_affected() == 0 {
        return Ok(false);
    }
    sqlx::query("update article set status = 'withdrawn' where id = ?").bind(id.0).execute(&mut *transaction).await?;
    put_revision(&mut transaction, id, Why::Sent, act).await?;
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}
