//! Topics in SQLite.

use super::{
    SqliteStore,
    alphabet::{is_at_top, page},
    listing::MediaRow,
    section::slug,
};
use crate::{
    model::{
        names::{ListedName, Topic, TopicLink},
        paging::{Paged, Stretch},
        slug::Slug,
    },
    server::store::{StoreError, StoreResult, TopicStore},
};
use async_trait::async_trait;
use sqlx::FromRow;

/// `select` with the columns of [`NameRow`](super::alphabet::NameRow); the caller says which page.
macro_rules! select_topics {
    ($page:literal) => {
        concat!("select t.slug, t.name, '' as note, t.articles from tag t where t.articles > 0 ", $page)
    };
}

#[derive(FromRow)]
struct TopicRow {
    name: String,
    about: String,
    #[sqlx(flatten)]
    picture: MediaRow,
}

#[async_trait]
impl TopicStore for SqliteStore {
    async fn topic_by_slug(&self, wanted: &Slug) -> StoreResult<Option<Topic>> {
        let row: Option<TopicRow> = sqlx::query_as(
            "select t.name, t.about, m.file, m.width, m.height, m.widths, m.tone, m.avif, m.focus_x, m.focus_y, m.alt, m.credit
             from tag t left join media m on m.id = t.picture_media_id where t.slug = ?",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|TopicRow { name, about, picture }| Topic {
            slug: wanted.clone(),
            name,
            about,
            picture: picture.into_picture(String::new()),
        }))
    }

    async fn list_topics(&self, at: Stretch<Slug>, limit: u32) -> StoreResult<Paged<ListedName, Slug>> {
        let query = match &at {
            Stretch::Top => sqlx::query_as(select_topics!("order by t.sort_key, t.id limit +?")),
            Stretch::Below(edge) => sqlx::query_as(select_topics!(
                "and (t.sort_key, t.id) > (select sort_key, id from tag where slug = ?)
                 order by t.sort_key, t.id limit +?"
            ))
            .bind(edge.as_str()),
            Stretch::Above(edge) => sqlx::query_as(select_topics!(
                "and (t.sort_key, t.id) < (select sort_key, id from tag where slug = ?)
                 order by t.sort_key desc, t.id desc limit +?"
            ))
            .bind(edge.as_str()),
        };
        let rows = query.bind(limit.saturating_add(1)).fetch_all(&self.readers).await?;
        if is_at_top(&rows, &at, limit) {
            return self.list_topics(Stretch::Top, limit).await;
        }
        page(rows, &at, limit)
    }
}

/// What the article `a` is about, in order, as a JSON array that [`topics`] reads: one column of a query instead of a query.
macro_rules! topics_column {
    () => {
        "(select json_group_array(json_array(slug, name))
          from (select t.slug, t.name from article_tag l join tag t on t.id = l.tag_id
                where l.article_id = a.id order by l.position limit 30))"
    };
}
pub(super) use topics_column;

/// Reads what [`topics_column`] selects.
pub(super) fn topics(json: &str) -> StoreResult<Vec<TopicLink>> {
    let rows: Vec<(String, String)> =
        serde_json::from_str(json).map_err(|cause| StoreError::Other(cause.to_string()))?;
    rows.into_iter().map(|(text, name)| Ok(TopicLink { slug: slug(&text)?, name })).collect()
}
