//! Authors in SQLite.

use super::{
    SqliteStore,
    alphabet::{is_at_top, page},
    listing::MediaRow,
    section::slug,
};
use crate::{
    model::{
        names::{Author, ListedName},
        paging::{Paged, Stretch},
        slug::Slug,
    },
    server::store::{AuthorStore, StoreError, StoreResult},
};
use async_trait::async_trait;
use serde::Deserialize;
use sqlx::FromRow;

/// `select` with the columns of [`NameRow`](super::alphabet::NameRow); the caller says which page.
macro_rules! select_authors {
    ($page:literal) => {
        concat!("select u.slug, u.name, u.role as note, u.articles from author u ", $page)
    };
}

#[derive(FromRow, Deserialize)]
struct AuthorRow {
    slug: String,
    name: String,
    role: String,
    about: String,
    #[sqlx(flatten)]
    #[serde(flatten)]
    portrait: MediaRow,
}

impl AuthorRow {
    fn into_author(self) -> StoreResult<Author> {
        let Self { slug: text, name, role, about, portrait } = self;
        Ok(Author { slug: slug(&text)?, name, role, about, portrait: portrait.into_picture(String::new()) })
    }
}

#[async_trait]
impl AuthorStore for SqliteStore {
    async fn author_by_slug(&self, wanted: &Slug) -> StoreResult<Option<Author>> {
        let row: Option<AuthorRow> = sqlx::query_as(
            "select u.slug, u.name, u.role, u.about, m.file, m.width, m.height, m.widths, m.tone, m.avif, m.focus_x, m.focus_y, m.alt, m.credit
             from author u left join media m on m.id = u.portrait_media_id where u.slug = ?",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        row.map(AuthorRow::into_author).transpose()
    }

    async fn list_authors(&self, at: Stretch<Slug>, limit: u32) -> StoreResult<Paged<ListedName, Slug>> {
        let query = match &at {
            Stretch::Top => sqlx::query_as(select_authors!("order by u.sort_key, u.id limit +?")),
            Stretch::Below(edge) => sqlx::query_as(select_authors!(
                "where (u.sort_key, u.id) > (select sort_key, id from author where slug = ?)
                 order by u.sort_key, u.id limit +?"
            ))
            .bind(edge.as_str()),
            Stretch::Above(edge) => sqlx::query_as(select_authors!(
                "where (u.sort_key, u.id) < (select sort_key, id from author where slug = ?)
                 order by u.sort_key desc, u.id desc limit +?"
            ))
            .bind(edge.as_str()),
        };
        let rows = query.bind(limit.saturating_add(1)).fetch_all(&self.readers).await?;
        if is_at_top(&rows, &at, limit) {
            return self.list_authors(Stretch::Top, limit).await;
        }
        page(rows, &at, limit)
    }
}

/// Who wrote the article `a`, in byline order, as a JSON array that [`bylines`] reads: one column of a query instead of a query.
macro_rules! bylines_column {
    () => {
        "(select json_group_array(json_object('slug', slug, 'name', name, 'role', role, 'about', about, 'file', file,
                   'width', width, 'height', height, 'widths', widths, 'tone', tone, 'avif', avif,
                   'focus_x', focus_x, 'focus_y', focus_y, 'alt', alt, 'credit', credit))
          from (select u.slug, u.name, u.role, u.about, m.file, m.width, m.height, m.widths, m.tone, m.avif, m.focus_x, m.focus_y, m.alt, m.credit
                from article_author l join author u on u.id = l.author_id left join media m on m.id = u.portrait_media_id
                where l.article_id = a.id order by l.position limit 20))"
    };
}
pub(super) use bylines_column;

/// Reads what [`bylines_column`] selects.
pub(super) fn bylines(json: &str) -> StoreResult<Vec<Author>> {
    let rows: Vec<AuthorRow> = serde_json::from_str(json).map_err(|cause| StoreError::Other(cause.to_string()))?;
    rows.into_iter().map(AuthorRow::into_author).collect()
}
