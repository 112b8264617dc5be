//! From the newsroom to readers, and back: each by one transaction.

use super::{SqliteStore, archive_import, audit::note, related::relate, story::put_revision};
use crate::{
    model::{id::ArticleId, newsroom::revision::Why},
    server::store::{
        StoreResult,
        archive::{ArticleRecord, Rendering},
        audit::Act,
        story::Publication,
    },
};
use sqlx::{Sqlite, Transaction};

pub(super) async fn publish(store: &SqliteStore, publication: &Publication<'_>, act: &Act) -> StoreResult<bool> {
    let Publication { version, from, article, rendering, why } = *publication;
    let mut transaction = store.write().await?;
    // First of all the card: who is slower finds it changed, and has done nothing. Whether a live story goes on is no part of the draft.
    let taken = sqlx::query(
        "update story set stage = 'published', differs = 0, publish_at = null, slug = ?4, changed_at = ?5, changed_by = ?6
         where id = ?1 and version = ?2 and stage = ?3 and trashed_at is null
           and (select live_ended_at from article where id = ?1) is ?7",
    )
    .bind(article.id.0)
    .bind(version)
    .bind(from.as_str())
    .bind(article.slug.as_str())
    .bind(act.at.0)
    .bind(act.member_id())
    .bind(article.live_ended_at.map(|at| at.0))
    .execute(&mut *transaction)
    .await?;
    if taken.rows_affected() == 0 {
        return Ok(false);
    }
    archive_import::put_article(&mut transaction, article, rendering).await?;
    put_entries_html(&mut transaction, article, rendering).await?;
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

/// Entries come and go beside the draft, perhaps since it was read: only those that are as they were get the HTML that was made with it.
async fn put_entries_html(
    transaction: &mut Transaction<'_, Sqlite>,
    article: &ArticleRecord,
    rendering: &Rendering,
) -> StoreResult<()> {
    for (entry, html) in article.entries.iter().zip(&rendering.entries_html) {
        sqlx::query("update live_entry set body_html = ?1 where id = ?2 and body = ?3 and body_html <> ?1")
            .bind(html)
            .bind(entry.id.0)
            .bind(archive_import::json(&entry.body)?)
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
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
