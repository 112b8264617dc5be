//! Sections in SQLite.

use super::SqliteStore;
use crate::{
    model::{section::SectionLink, slug::Slug},
    server::store::{SectionStore, StoreError, StoreResult, section::FullSection},
};
use async_trait::async_trait;
use sqlx::FromRow;

/// More sections than a navigation can hold.
const MOST_SECTIONS: u32 = 100;

/// A slug from the store; what is there was checked when it went in.
pub(super) fn slug(text: &str) -> StoreResult<Slug> {
    Slug::parse(text).map_err(|problem| StoreError::Other(format!("the stored slug {text:?} {problem}")))
}

fn link((text, name): (String, String)) -> StoreResult<SectionLink> {
    Ok(SectionLink { slug: slug(&text)?, name })
}

#[derive(FromRow)]
struct FullRow {
    id: i64,
    name: String,
    description: String,
    parent_slug: Option<String>,
    parent_name: Option<String>,
}

#[async_trait]
impl SectionStore for SqliteStore {
    async fn sections(&self) -> StoreResult<Vec<SectionLink>> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select slug, name from section where parent_id is null order by position limit +?")
                .bind(MOST_SECTIONS)
                .fetch_all(&self.readers)
                .await?;
        rows.into_iter().map(link).collect()
    }

    async fn section_by_slug(&self, wanted: &Slug) -> StoreResult<Option<FullSection>> {
        let row: Option<FullRow> = sqlx::query_as(
            "select s.id, s.name, s.description, p.slug as parent_slug, p.name as parent_name
             from section s left join section p on p.id = s.parent_id where s.slug = ?",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        let Some(FullRow { id, name, description, parent_slug, parent_name }) = row else { return Ok(None) };
        let within: Vec<(String, String)> =
            sqlx::query_as("select slug, name from section where parent_id = ? order by position limit +?")
                .bind(id)
                .bind(MOST_SECTIONS)
                .fetch_all(&self.readers)
                .await?;
        Ok(Some(FullSection {
            section: SectionLink { slug: wanted.clone(), name },
            description,
            parent: parent_slug.zip(parent_name).map(link).transpose()?,
            subsections: within.into_iter().map(link).collect::<StoreResult<_>>()?,
        }))
    }

    async fn ping(&self) -> StoreResult<()> {
        sqlx::query("select 1").execute(&self.readers).await?;
        Ok(())
    }
}
