//! Series in SQLite.

use super::{
    SqliteStore,
    listing::{ListedRow, select_listed},
};
use crate::{
    model::{series::SeriesLink, slug::Slug},
    server::store::{SeriesStore, StoreResult, article::ListedArticle},
};
use async_trait::async_trait;
use sqlx::FromRow;

/// More parts than a series has.
const MOST_PARTS: u32 = 200;

#[derive(FromRow)]
struct PartRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    part: u32,
}

#[async_trait]
impl SeriesStore for SqliteStore {
    async fn series_by_slug(&self, wanted: &Slug) -> StoreResult<Option<(SeriesLink, String)>> {
        let row: Option<(String, String)> = sqlx::query_as("select name, about from series where slug = ?")
            .bind(wanted.as_str())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|(name, about)| (SeriesLink { slug: wanted.clone(), name }, about)))
    }

    async fn series_articles(&self, wanted: &Slug) -> StoreResult<Vec<(u32, ListedArticle)>> {
        let rows: Vec<PartRow> = sqlx::query_as(select_listed!(
            ", a.series_part as part
             from series e join article a on a.series_id = e.id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             where e.slug = ? and a.status = 'published'
             order by a.series_part, a.published_at, a.id limit +?"
        ))
        .bind(wanted.as_str())
        .bind(MOST_PARTS)
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| Ok((row.part, row.listed.into_listed()?))).collect()
    }
}
