//! Making and changing names, each by one transaction.

use super::{SqliteStore, audit::note, job, naming::has_articles};
use crate::{
    model::{
        newsroom::naming::{NameOf, Way},
        slug::Slug,
    },
    server::store::{StoreError, StoreResult, audit::Act, job::NewJob, naming::NameRecord},
};

/// More sections than lie within one.
const MOST_SECTIONS: u32 = 500;

pub(super) async fn make(store: &SqliteStore, of: NameOf, record: &NameRecord, act: &Act) -> StoreResult<bool> {
    let query = match of {
        NameOf::Section => sqlx::query(
            "insert into section (slug, name, description, parent_id, position)
             select ?1, ?2, ?3, (select id from section where slug = ?5), (select coalesce(max(position) + 1, 0) from section)
             where not exists (select 1 from former_section where slug = ?1) and ?4 = '' and ?6 is not null and ?7 is null",
        ),
        NameOf::Topic => sqlx::query(
            "insert into tag (slug, name, about, sort_key, picture_media_id)
             select ?1, ?2, ?3, ?6, (select id from media where file = ?7)
             where not exists (select 1 from former_topic where slug = ?1) and ?4 = '' and ?5 is null",
        ),
        NameOf::Author => sqlx::query(
            "insert into author (slug, name, about, role, sort_key, portrait_media_id)
             select ?1, ?2, ?3, ?4, ?6, (select id from media where file = ?7)
             where not exists (select 1 from former_author where slug = ?1) and ?5 is null",
        ),
    };
    let NameRecord { slug, name, about, role, within, picture } = record;
    let mut transaction = store.write().await?;
    let query = query.bind(slug.as_str()).bind(name).bind(about).bind(role).bind(within.as_ref().map(Slug::as_str));
    let made = query.bind(bangla::collate::key(name)).bind(picture).execute(&mut *transaction).await;
    if !is_done(made)? {
        return Ok(false);
    }
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}

pub(super) async fn change(
    store: &SqliteStore,
    of: NameOf,
    was: &Slug,
    record: &NameRecord,
    job: Option<&NewJob>,
    act: &Act,
) -> StoreResult<bool> {
    let query = match of {
        NameOf::Section => sqlx::query(concat!(
            "update section set slug = ?1, name = ?2, description = ?3, parent_id = (select o.id from section o where o.slug = ?5)
             where slug = ?7 and not exists (select 1 from former_section f where f.slug = ?1 and f.section_id <> section.id)
               and ?4 = '' and ?6 is not null and ?8 is null
               and (parent_id is (select o.id from section o where o.slug = ?5) or not (",
            has_articles!("section.id"),
            " or exists (select 1 from section i where i.parent_id = section.id)))"
        )),
        NameOf::Topic => sqlx::query(
            "update tag set slug = ?1, name = ?2, about = ?3, sort_key = ?6,
               picture_media_id = (select m.id from media m where m.file = ?8)
             where slug = ?7 and not exists (select 1 from former_topic f where f.slug = ?1 and f.tag_id <> tag.id)
               and ?4 = '' and ?5 is null",
        ),
        NameOf::Author => sqlx::query(
            "update author set slug = ?1, name = ?2, about = ?3, role = ?4, sort_key = ?6,
               portrait_media_id = (select m.id from media m where m.file = ?8)
             where slug = ?7 and not exists (select 1 from former_author f where f.slug = ?1 and f.author_id <> author.id)
               and ?5 is null",
        ),
    };
    let NameRecord { slug, name, about, role, within, picture } = record;
    let mut transaction = store.write().await?;
    let query = query.bind(slug.as_str()).bind(name).bind(about).bind(role).bind(within.as_ref().map(Slug::as_str));
    let query = query.bind(bangla::collate::key(name)).bind(was.as_str()).bind(picture);
    let changed = query.execute(&mut *transaction).await;
    if !is_done(changed)? {
        return Ok(false);
    }
    if let Some(job) = job {
        job::add(&mut transaction, job).await?;
    }
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}

/// An address that somebody else has by now is no fault.
fn is_done(written: sqlx::Result<sqlx::sqlite::SqliteQueryResult>) -> StoreResult<bool> {
    match written.map_err(StoreError::from) {
        Ok(written) => Ok(written.rows_affected() > 0),
        Err(StoreError::Conflict(_)) => Ok(false),
        Err(other) => Err(other),
    }
}

pub(super) async fn move_section(store: &SqliteStore, slug: &Slug, way: Way, act: &Act) -> StoreResult<bool> {
    let mut transaction = store.write().await?;
    let mut beside: Vec<String> = sqlx::query_scalar(
        "select slug from section where parent_id is (select parent_id from section where slug = ?)
         order by position, id limit +?",
    )
    .bind(slug.as_str())
    .bind(MOST_SECTIONS)
    .fetch_all(&mut *transaction)
    .await?;
    let Some(at) = beside.iter().position(|other| other == slug.as_str()) else { return Ok(false) };
    let to = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => at.checked_add(1).filter(|to| *to < beside.len()),
    };
    let Some(to) = to else { return Ok(false) };
    beside.swap(at, to);
    // Places may be the same, or have gaps: all get theirs anew.
    sqlx::query(
        "update section set position = w.key from json_each(?) w where section.slug = w.value and position <> w.key",
    )
    .bind(serde_json::json!(beside).to_string())
    .execute(&mut *transaction)
    .await?;
    note(&mut transaction, act).await?;
    transaction.commit().await?;
    Ok(true)
}
