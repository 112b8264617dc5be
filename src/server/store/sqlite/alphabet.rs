//! Lists of names in the order of the alphabet: their sort keys, and pages out of them.

use super::{SqliteStore, section::slug};
use crate::{
    model::{
        names::ListedName,
        paging::{Paged, Stretch},
        slug::Slug,
    },
    server::store::StoreResult,
};
use sqlx::{FromRow, SqlitePool};

#[derive(FromRow)]
pub(super) struct NameRow {
    slug: String,
    name: String,
    note: String,
    articles: u32,
}

impl NameRow {
    fn into_listed(self) -> StoreResult<ListedName> {
        Ok(ListedName { slug: slug(&self.slug)?, name: self.name, note: self.note, articles: self.articles })
    }
}

/// A page out of rows that were read one too far.
pub(super) fn page(rows: Vec<NameRow>, at: &Stretch<Slug>, limit: u32) -> StoreResult<Paged<ListedName, Slug>> {
    let names = rows.into_iter().map(NameRow::into_listed).collect::<StoreResult<Vec<_>>>()?;
    Ok(Paged::cut(names, at, limit, |name| name.slug.clone()))
}

/// Whether what was read upwards reached the top, so that the top shall be read.
pub(super) fn is_at_top(rows: &[NameRow], at: &Stretch<Slug>, limit: u32) -> bool {
    matches!(at, Stretch::Above(_)) && !rows.is_empty() && rows.len() <= limit as usize
}

impl SqliteStore {
    /// Gives names that come from a version without sort keys theirs.
    pub(super) async fn complete_sort_keys(writer: &SqlitePool) -> sqlx::Result<()> {
        let mut transaction = writer.begin_with("begin immediate").await?;
        let authors: Vec<(i64, String)> =
            sqlx::query_as("select id, name from author where sort_key = x''").fetch_all(&mut *transaction).await?;
        for (id, name) in authors {
            sqlx::query("update author set sort_key = ? where id = ?")
                .bind(bangla::collate::key(&name))
                .bind(id)
                .execute(&mut *transaction)
                .await?;
        }
        let topics: Vec<(i64, String)> =
            sqlx::query_as("select id, name from tag where sort_key = x''").fetch_all(&mut *transaction).await?;
        for (id, name) in topics {
            sqlx::query("update tag set sort_key = ? where id = ?")
                .bind(bangla::collate::key(&name))
                .bind(id)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await
    }
}
