//! Sections in SQLite.

use super::SqliteStore;
use crate::{
    model::{section::SectionLink, slug::Slug},
    server::store::{SectionStore, StoreError, StoreResult},
};
use async_trait::async_trait;

/// More sections than a navigation can hold.
const MOST_SECTIONS: u32 = 100;

/// A slug from the store; what is there was checked when it went in.
pub(super) fn slug(text: &str) -> StoreResult<Slug> {
    Slug::parse(text).map_err(|problem| StoreError::Other(format!("the stored slug {text:?} {problem}")))
}

#[async_trait]
impl SectionStore for SqliteStore {
    async fn sections(&self) -> StoreResult<Vec<SectionLink>> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select slug, name from section where parent_id is null order by position limit ?")
                .bind(MOST_SECTIONS)
                .fetch_all(&self.readers)
                .await?;
        rows.into_iter().map(|(text, name)| Ok(SectionLink { slug: slug(&text)?, name })).collect()
    }

    async fn section_by_slug(&self, wanted: &Slug) -> StoreResult<Option<(SectionLink, String)>> {
        let row: Option<(String, String)> = sqlx::query_as("select name, description from section where slug = ?")
            .bind(wanted.as_str())
            .fetch_optional(&self.readers)
            .await?;
        Ok(row.map(|(name, description)| (SectionLink { slug: wanted.clone(), name }, description)))
    }

    async fn ping(&self) -> StoreResult<()> {
        sqlx::query("select 1").execute(&self.readers).await?;
        Ok(())
    }
}
