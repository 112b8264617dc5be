//! Names of the paper in SQLite.

use super::{SqliteStore, section::slug};
use crate::{
    model::{
        newsroom::names::{Name, NameKind, Names},
        slug::Slug,
    },
    server::store::{NamesStore, StoreResult},
};
use async_trait::async_trait;

/// More sections than a paper has.
const MOST_SECTIONS: u32 = 500;

pub(super) type Row = (String, String);

#[async_trait]
impl NamesStore for SqliteStore {
    async fn names(&self, authors: &[Slug], topics: &[Slug]) -> StoreResult<Names> {
        let sections: Vec<Row> = sqlx::query_as(
            "select s.slug, s.name from section s left join section p on p.id = s.parent_id
             order by coalesce(p.position, s.position), s.parent_id is not null, s.position limit +?",
        )
        .bind(MOST_SECTIONS)
        .fetch_all(&self.readers)
        .await?;
        let authors: Vec<Row> = sqlx::query_as(
            "select u.slug, u.name from json_each(?) wanted cross join author u on u.slug = wanted.value limit +?",
        )
        .bind(json(authors))
        .bind(authors.len() as i64)
        .fetch_all(&self.readers)
        .await?;
        let topics: Vec<Row> = sqlx::query_as(
            "select g.slug, g.name from json_each(?) wanted cross join tag g on g.slug = wanted.value limit +?",
        )
        .bind(json(topics))
        .bind(topics.len() as i64)
        .fetch_all(&self.readers)
        .await?;
        Ok(Names { sections: into_names(sections)?, authors: into_names(authors)?, topics: into_names(topics)? })
    }

    async fn find_names(&self, kind: NameKind, typed: &str, limit: u32) -> StoreResult<Vec<Name>> {
        let question = match kind {
            NameKind::Author => {
                "select slug, name from author where instr(lower(name), lower(?)) > 0 order by articles desc, id limit +?"
            }
            NameKind::Topic => {
                "select slug, name from tag where instr(lower(name), lower(?)) > 0 order by articles desc, id limit +?"
            }
        };
        into_names(sqlx::query_as(question).bind(typed).bind(limit).fetch_all(&self.readers).await?)
    }
}

fn json(slugs: &[Slug]) -> String {
    serde_json::json!(slugs).to_string()
}

pub(super) fn into_names(rows: Vec<Row>) -> StoreResult<Vec<Name>> {
    rows.into_iter().map(|(text, name)| Ok(Name { slug: slug(&text)?, name })).collect()
}
