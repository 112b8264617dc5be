//! Where names are that had another address before, in SQLite.

use super::{SqliteStore, section::slug};
use crate::{
    model::slug::Slug,
    server::store::{
        FormerStore, StoreResult,
        former::{GivenNames, SectionPlace},
    },
};
use async_trait::async_trait;

/// More names than a draft has.
const MOST_NAMES: u32 = 100;

#[async_trait]
impl FormerStore for SqliteStore {
    async fn section_place(&self, wanted: &Slug) -> StoreResult<Option<SectionPlace>> {
        let row: Option<(Option<String>, String, bool)> = sqlx::query_as(
            "select p.slug, s.slug, s.was_within from section s left join section p on p.id = s.parent_id
             where s.id = coalesce((select id from section where slug = ?1), (select section_id from former_section where slug = ?1))",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        let place = |(outer, own, was_within): (Option<String>, String, bool)| {
            Ok(SectionPlace { outer: outer.as_deref().map(slug).transpose()?, slug: slug(&own)?, was_within })
        };
        row.map(place).transpose()
    }

    async fn former_topic(&self, wanted: &Slug) -> StoreResult<Option<Slug>> {
        let now: Option<String> =
            sqlx::query_scalar("select t.slug from former_topic f join tag t on t.id = f.tag_id where f.slug = ?")
                .bind(wanted.as_str())
                .fetch_optional(&self.readers)
                .await?;
        now.as_deref().map(slug).transpose()
    }

    async fn former_author(&self, wanted: &Slug) -> StoreResult<Option<Slug>> {
        let now: Option<String> = sqlx::query_scalar(
            "select u.slug from former_author f join author u on u.id = f.author_id where f.slug = ?",
        )
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        now.as_deref().map(slug).transpose()
    }

    async fn names_of_today(&self, given: GivenNames) -> StoreResult<GivenNames> {
        let GivenNames { mut section, mut authors, mut topics } = given;
        let changed: Vec<(String, String, String)> = sqlx::query_as(
            "select 'section', f.slug, s.slug from former_section f join section s on s.id = f.section_id where f.slug = ?1
             union all
             select 'author', f.slug, u.slug from json_each(?2) given cross join former_author f on f.slug = given.value
               join author u on u.id = f.author_id
             union all
             select 'topic', f.slug, t.slug from json_each(?3) given cross join former_topic f on f.slug = given.value
               join tag t on t.id = f.tag_id
             limit +?4",
        )
        .bind(section.as_ref().map(Slug::as_str))
        .bind(serde_json::json!(authors).to_string())
        .bind(serde_json::json!(topics).to_string())
        .bind(MOST_NAMES)
        .fetch_all(&self.readers)
        .await?;
        for (kind, was, now) in changed {
            let now = slug(&now)?;
            let names = match kind.as_str() {
                "section" => {
                    section = Some(now);
                    continue;
                }
                "author" => &mut authors,
                _ => &mut topics,
            };
            for name in names.iter_mut().filter(|name| name.as_str() == was) {
                name.clone_from(&now);
            }
        }
        Ok(GivenNames { section, authors, topics })
    }
}
