//! Bringing stored HTML up to date.

use super::{SqliteStore, archive_export::MediaRow, stored_body::body};
use crate::{
    model::{
        body::Body,
        id::{ArticleId, LiveEntryId},
    },
    server::store::{
        StoreError, StoreResult,
        archive::MediaRecord,
        rendering::{DatedEntry, DatedText, NewEntryHtml, NewHtml, RenderingStore},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;
use uuid::Uuid;

/// More pictures and entries than an article has.
const MOST_PARTS: u32 = 10_000;

#[derive(FromRow)]
struct TextRow {
    id: Uuid,
    body: String,
}

#[async_trait]
impl RenderingStore for SqliteStore {
    async fn dated_texts(&self, rendered_by: u32, limit: u32) -> StoreResult<Vec<DatedText>> {
        let rows: Vec<TextRow> = sqlx::query_as(
            // Not `<>`, for which every article is looked at.
            "select article_id as id, body from article_text where rendered_by < ?1
             union all
             select article_id, body from article_text where rendered_by > ?1 limit +?2",
        )
        .bind(rendered_by)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let mut texts = Vec::with_capacity(rows.len());
        for row in rows {
            let entries: Vec<TextRow> = sqlx::query_as(
                "select id, body from live_entry where article_id = ? order by posted_at desc, id desc limit +?",
            )
            .bind(row.id)
            .bind(MOST_PARTS)
            .fetch_all(&self.readers)
            .await?;
            let entries = entries
                .into_iter()
                .map(|row| Ok(DatedEntry { id: LiveEntryId(row.id), body: body(&row.body)?, stored: row.body }));
            let entries: Vec<_> = entries.collect::<StoreResult<_>>()?;
            let body = body(&row.body)?;
            let media = media_of(self, std::iter::once(&body).chain(entries.iter().map(|entry| &entry.body))).await?;
            texts.push(DatedText { article: ArticleId(row.id), body, entries, media });
        }
        Ok(texts)
    }

    async fn put_html(&self, rendered_by: u32, texts: &[NewHtml]) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        for text in texts {
            // What an import wrote in the meantime was made by this renderer already.
            let written = sqlx::query(
                "update article_text set body_html = ?, rendered_by = ? where article_id = ? and rendered_by <> ?",
            )
            .bind(&text.body_html)
            .bind(rendered_by)
            .bind(text.article.0)
            .bind(rendered_by)
            .execute(&mut *transaction)
            .await?;
            if written.rows_affected() == 0 {
                continue;
            }
            for NewEntryHtml { id, of, html } in &text.entries_html {
                sqlx::query("update live_entry set body_html = ? where id = ? and body = ?")
                    .bind(html)
                    .bind(id.0)
                    .bind(of)
                    .execute(&mut *transaction)
                    .await?;
            }
        }
        transaction.commit().await?;
        Ok(())
    }
}

async fn media_of(store: &SqliteStore, bodies: impl Iterator<Item = &Body>) -> StoreResult<Vec<MediaRecord>> {
    let files: Vec<&str> = bodies.flat_map(Body::media).collect();
    if files.is_empty() {
        return Ok(Vec::new());
    }
    let files = serde_json::to_string(&files).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let rows: Vec<MediaRow> = sqlx::query_as(
        "select file, media_type, width, height, widths, tone, avif, focus_x, focus_y, alt, credit, caption from media
         where file in (select value from json_each(?)) limit +?",
    )
    .bind(files)
    .bind(MOST_PARTS)
    .fetch_all(&store.readers)
    .await?;
    Ok(rows.into_iter().map(MediaRecord::from).collect())
}
