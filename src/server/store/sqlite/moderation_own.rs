//! What stands under a member's own stories, in SQLite.

use super::{
    SqliteStore,
    moderation::slugs,
    moderation_row::{QueuedRow, select_queued},
};
use crate::{
    model::newsroom::moderation::Place,
    server::store::{StoreResult, moderation::Filter},
};

/// Comments of one story that are looked at where most may be passed over.
const GLANCE: u32 = 20_000;

// Of each story the newest, of which the newest are wanted.
const OWN: &str = select_queued!(
    ["(select id from story where created_by = ?1 and trashed_at is null
       union select id from story where assigned_to = ?1 and trashed_at is null) w
      cross join comment c on c.id in
        (select id from comment where article_id = w.id and status = 'approved' and (posted_at, id) < (?2, ?3)
         order by posted_at desc, id desc limit +?4)"],
    "where (?5 is null or c.article_id = ?5)
       and (?8 is null or s.slug in (select value from json_each(?8)) or o.slug in (select value from json_each(?8)))
       and (?6 = '' or instr(lower(c.text), lower(?6)) > 0 or instr(lower(c.name), lower(?6)) > 0)
     order by c.posted_at desc, c.id desc limit +?7"
);

pub(super) async fn own(store: &SqliteStore, filter: &Filter, after: Place, limit: u32) -> StoreResult<Vec<QueuedRow>> {
    let most = limit.saturating_add(1);
    let rows = sqlx::query_as(OWN)
        .bind(filter.own.map(|member| member.0))
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(if filter.typed.is_empty() { most } else { GLANCE })
        .bind(filter.story.map(|story| story.0))
        .bind(&filter.typed)
        .bind(most)
        .bind(filter.sections.as_deref().map(slugs).transpose()?)
        .fetch_all(&store.readers)
        .await?;
    Ok(rows)
}
