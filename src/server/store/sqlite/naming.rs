//! Names of the paper in SQLite, for who makes and changes them.

use super::{
    SqliteStore,
    names::{Row, into_names},
    naming_write,
    section::slug,
};
use crate::{
    model::{
        newsroom::{
            names::Name,
            naming::{KnownName, NameOf, Way},
        },
        slug::Slug,
    },
    server::store::{
        NamingStore, StoreResult,
        audit::Act,
        job::NewJob,
        naming::{Holder, NameRecord, SectionBonds},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

#[derive(FromRow)]
struct KnownRow {
    slug: String,
    name: String,
    note: String,
    within: Option<String>,
    articles: Option<u32>,
}

impl KnownRow {
    fn into_known(self) -> StoreResult<KnownName> {
        let Self { slug: text, name, note, within, articles } = self;
        Ok(KnownName { slug: slug(&text)?, name, note, within: within.as_deref().map(slug).transpose()?, articles })
    }
}

/// Name, what is said of it, role, the section around it, picture.
type RecordRow = (String, String, String, Option<String>, Option<String>);

/// Whether the section `s` has articles: those that readers get, and those that they do not.
macro_rules! has_articles {
    ($section:literal) => {
        concat!(
            "(exists (select 1 from article where section_id = ",
            $section,
            " and status = 'published') or exists (select 1 from article where section_id = ",
            $section,
            " and status <> 'published') or exists (select 1 from article where subsection_id = ",
            $section,
            " and status = 'published') or exists (select 1 from article where subsection_id = ",
            $section,
            " and status <> 'published'))"
        )
    };
}
pub(super) use has_articles;

#[async_trait]
impl NamingStore for SqliteStore {
    async fn known_names_of(
        &self,
        of: NameOf,
        typed: &str,
        after: Option<&Slug>,
        limit: u32,
    ) -> StoreResult<Vec<KnownName>> {
        let query = match of {
            NameOf::Section => sqlx::query_as(
                "select s.slug, s.name, '' as note, p.slug as within, null as articles
                 from section s left join section p on p.id = s.parent_id
                 where (?1 = '' or instr(lower(s.name), lower(?1)) > 0 or instr(s.slug, lower(?1)) > 0) and ?2 is null
                 order by coalesce(p.position, s.position), coalesce(p.id, s.id), s.parent_id is not null, s.position, s.id
                 limit +?3",
            ),
            NameOf::Topic => sqlx::query_as(
                "select slug, name, '' as note, null as within, articles from tag
                 where (?1 = '' or instr(lower(name), lower(?1)) > 0 or instr(slug, lower(?1)) > 0)
                   and (sort_key, id) > (coalesce((select sort_key from tag where slug = ?2), x''),
                                         coalesce((select id from tag where slug = ?2), 0))
                 order by sort_key, id limit +?3",
            ),
            NameOf::Author => sqlx::query_as(
                "select slug, name, role as note, null as within, articles from author
                 where (?1 = '' or instr(lower(name), lower(?1)) > 0 or instr(slug, lower(?1)) > 0)
                   and (sort_key, id) > (coalesce((select sort_key from author where slug = ?2), x''),
                                         coalesce((select id from author where slug = ?2), 0))
                 order by sort_key, id limit +?3",
            ),
        };
        let rows: Vec<KnownRow> =
            query.bind(typed).bind(after.map(Slug::as_str)).bind(limit).fetch_all(&self.readers).await?;
        rows.into_iter().map(KnownRow::into_known).collect()
    }

    async fn name_record(&self, of: NameOf, wanted: &Slug) -> StoreResult<Option<NameRecord>> {
        let query = match of {
            NameOf::Section => sqlx::query_as(
                "select s.name, s.description, '', p.slug, null from section s left join section p on p.id = s.parent_id
                 where s.slug = ?",
            ),
            NameOf::Topic => sqlx::query_as(
                "select t.name, t.about, '', null, m.file from tag t left join media m on m.id = t.picture_media_id where t.slug = ?",
            ),
            NameOf::Author => sqlx::query_as(
                "select u.name, u.about, u.role, null, m.file from author u left join media m on m.id = u.portrait_media_id
                 where u.slug = ?",
            ),
        };
        let row: Option<RecordRow> = query.bind(wanted.as_str()).fetch_optional(&self.readers).await?;
        let record = |(name, about, role, within, picture): RecordRow| {
            let within = within.as_deref().map(slug).transpose()?;
            Ok(NameRecord { slug: wanted.clone(), name, about, role, within, picture })
        };
        row.map(record).transpose()
    }

    async fn namesakes(&self, of: NameOf, name: &str, but: Option<&Slug>, limit: u32) -> StoreResult<Vec<Name>> {
        let query = match of {
            NameOf::Section => sqlx::query_as(
                "select slug, name from section where ?1 is not null and name = ?2 and slug is not ?3 order by position limit +?4",
            ),
            NameOf::Topic => sqlx::query_as(
                "select slug, name from tag where sort_key = ?1 and name = ?2 and slug is not ?3 order by id limit +?4",
            ),
            NameOf::Author => sqlx::query_as(
                "select slug, name from author where sort_key = ?1 and name = ?2 and slug is not ?3 order by id limit +?4",
            ),
        };
        let query = query.bind(bangla::collate::key(name)).bind(name).bind(but.map(Slug::as_str)).bind(limit);
        let rows: Vec<Row> = query.fetch_all(&self.readers).await?;
        into_names(rows)
    }

    async fn slug_holder(
        &self,
        of: NameOf,
        wanted: &Slug,
        within: bool,
        but: Option<&Slug>,
    ) -> StoreResult<Option<Holder>> {
        let query = match of {
            NameOf::Section => sqlx::query_as(
                "select name, is_former from (
                   select id, name, 0 as is_former from section where slug = ?1
                   union all
                   select s.id, s.name, 1 from former_section f join section s on s.id = f.section_id where f.slug = ?1
                   union all
                   select null, headline, 0 from article where slug = ?1 and ?3
                   union all
                   select null, a.headline, 1 from former_slug f join article a on a.id = f.article_id where f.slug = ?1 and ?3)
                 where id is null or id is not (select id from section where slug = ?2) limit 1",
            ),
            NameOf::Topic => sqlx::query_as(
                "select name, is_former from (
                   select id, name, 0 as is_former from tag where slug = ?1
                   union all
                   select t.id, t.name, 1 from former_topic f join tag t on t.id = f.tag_id where f.slug = ?1)
                 where ?3 is not null and id is not (select id from tag where slug = ?2) limit 1",
            ),
            NameOf::Author => sqlx::query_as(
                "select name, is_former from (
                   select id, name, 0 as is_former from author where slug = ?1
                   union all
                   select u.id, u.name, 1 from former_author f join author u on u.id = f.author_id where f.slug = ?1)
                 where ?3 is not null and id is not (select id from author where slug = ?2) limit 1",
            ),
        };
        let query = query.bind(wanted.as_str()).bind(but.map(Slug::as_str)).bind(within);
        let row: Option<(String, bool)> = query.fetch_optional(&self.readers).await?;
        Ok(row.map(|(name, is_former)| Holder { name, is_former }))
    }

    async fn section_bonds(&self, wanted: &Slug) -> StoreResult<SectionBonds> {
        let row: Option<(bool, bool)> = sqlx::query_as(concat!(
            "select ",
            has_articles!("s.id"),
            ", exists (select 1 from section where parent_id = s.id) from section s where s.slug = ?"
        ))
        .bind(wanted.as_str())
        .fetch_optional(&self.readers)
        .await?;
        let (articles, sections) = row.unwrap_or_default();
        Ok(SectionBonds { articles, sections })
    }

    async fn make_name(&self, of: NameOf, record: &NameRecord, act: &Act) -> StoreResult<bool> {
        naming_write::make(self, of, record, act).await
    }

    async fn change_name(
        &self,
        of: NameOf,
        was: &Slug,
        record: &NameRecord,
        job: Option<&NewJob>,
        act: &Act,
    ) -> StoreResult<bool> {
        naming_write::change(self, of, was, record, job, act).await
    }

    async fn move_section(&self, slug: &Slug, way: Way, act: &Act) -> StoreResult<bool> {
        naming_write::move_section(self, slug, way, act).await
    }
}
