//! The moderation queue in SQLite: along the index of the pile that is asked for, so that the queue of a million comments opens at once.

use super::{
    SqliteStore, moderation_own,
    moderation_row::{QueuedRow, all, select_queued},
    moderation_write,
};
use crate::{
    model::{
        id::CommentId,
        moment::UtcMillis,
        newsroom::moderation::{Pile, Place},
        reader::ReaderId,
        slug::Slug,
    },
    server::store::{
        ModerationStore, StoreError, StoreResult,
        audit::Act,
        moderation::{Filter, QueuedRecord, Verdict},
    },
};
use async_trait::async_trait;
use uuid::Uuid;

/// Comments that are looked at in one go where most may be passed over.
const GLANCE: u32 = 20_000;

// SQLite binds no lists: they travel as JSON. Of each status, so many comments as are looked at, along its index.
macro_rules! newest_first {
    ($of_article:literal) => {
        select_queued!(
            [
                "(select value as status from json_each(?1)) w cross join comment c on c.id in
                   (select id from comment where ",
                $of_article,
                "status = w.status and (posted_at, id) < (?2, ?3) and (posted_at, id) >= (?4, ?5)
                    order by posted_at desc, id desc limit +?6)"
            ],
            "where (?7 is null or s.slug in (select value from json_each(?7)) or o.slug in (select value from json_each(?7)))
               and (?8 = '' or instr(lower(c.text), lower(?8)) > 0 or instr(lower(c.name), lower(?8)) > 0)
             order by c.posted_at desc, c.id desc limit +?9"
        )
    };
}

const OF_PAPER: &str = newest_first!("");
const OF_STORY: &str = newest_first!("article_id = ?10 and ");

// How far one glance goes.
macro_rules! horizon {
    ($of_article:literal) => {
        concat!(
            "select c.posted_at, c.id
             from (select value as status from json_each(?1)) w cross join comment c on c.id in
               (select id from comment where ",
            $of_article,
            "status = w.status and (posted_at, id) < (?2, ?3) order by posted_at desc, id desc limit +?4)
             order by c.posted_at desc, c.id desc limit 1 offset +?4 - 1"
        )
    };
}

const HORIZON_OF_PAPER: &str = horizon!("");
const HORIZON_OF_STORY: &str = horizon!("article_id = ?5 and ");

// Only what nobody has looked into yet, so they are few.
const REPORTED: &str = select_queued!(
    ["comment c"],
    "where c.reports > 0 and (c.reports, c.posted_at, c.id) < (?1, ?2, ?3)
       and (?4 is null or c.article_id = ?4)
       and (?5 is null or s.slug in (select value from json_each(?5)) or o.slug in (select value from json_each(?5)))
       and (?6 = '' or instr(lower(c.text), lower(?6)) > 0 or instr(lower(c.name), lower(?6)) > 0)
     order by c.reports desc, c.posted_at desc, c.id desc limit +?7"
);

#[async_trait]
impl ModerationStore for SqliteStore {
    async fn queue(&self, filter: &Filter, limit: u32) -> StoreResult<(Vec<QueuedRecord>, Option<Place>)> {
        let after = filter.after.unwrap_or(Place {
            reports: u32::MAX,
            posted_at: UtcMillis(i64::MAX),
            id: CommentId(Uuid::max()),
        });
        let (rows, horizon) = match filter.pile {
            Pile::Reported => (reported(self, filter, after, limit).await?, None),
            Pile::Own => (moderation_own::own(self, filter, after, limit).await?, None),
            _ => newest(self, filter, after, limit).await?,
        };
        let mut comments = all(rows)?;
        let more = comments.len() > limit as usize;
        comments.truncate(limit as usize);
        let next = if more { comments.last().map(QueuedRecord::place) } else { horizon };
        Ok((comments, next))
    }

    async fn queued(&self, ids: &[CommentId]) -> StoreResult<Vec<QueuedRecord>> {
        let rows: Vec<QueuedRow> = sqlx::query_as(select_queued!(
            ["(select unhex(value) as id from json_each(?1)) w cross join comment c on c.id = w.id"],
            "limit +?2"
        ))
        .bind(json(ids.iter().map(|id| id.0.simple().to_string()).collect())?)
        .bind(ids.len() as i64)
        .fetch_all(&self.readers)
        .await?;
        all(rows)
    }

    async fn reports(&self, ids: &[CommentId], limit: u32) -> StoreResult<Vec<(CommentId, String, String)>> {
        let rows: Vec<(Uuid, String, String)> = sqlx::query_as(
            "select comment_id, reason, note from comment_report
             where comment_id in (select unhex(value) from json_each(?1)) limit +?2",
        )
        .bind(json(ids.iter().map(|id| id.0.simple().to_string()).collect())?)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(|(id, reason, note)| (CommentId(id), reason, note)).collect())
    }

    async fn waiting(&self, sections: Option<&[Slug]>, most: u32) -> StoreResult<u32> {
        let query = match sections {
            None => sqlx::query_scalar(
                "select count(*) from (select 1 from comment where status = 'pending' limit +?1)",
            )
            .bind(most),
            Some(sections) => sqlx::query_scalar(
                "select count(*) from (
                   select 1 from comment c cross join article a on a.id = c.article_id cross join section s on s.id = a.section_id
                     left join section o on o.id = s.parent_id
                   where c.status = 'pending'
                     and (s.slug in (select value from json_each(?2)) or o.slug in (select value from json_each(?2)))
                   limit +?1)",
            )
            .bind(most)
            .bind(slugs(sections)?),
        };
        Ok(query.fetch_one(&self.readers).await?)
    }

    async fn comments_of(&self, reader: ReaderId, limit: u32) -> StoreResult<Vec<QueuedRecord>> {
        let rows: Vec<QueuedRow> = sqlx::query_as(select_queued!(
            ["comment c"],
            "where c.reader_id = ?1 order by c.posted_at desc, c.id desc limit +?2"
        ))
        .bind(reader.0)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        all(rows)
    }

    async fn decide(&self, verdicts: &[Verdict], again: bool) -> StoreResult<Vec<CommentId>> {
        moderation_write::decide(self, verdicts, again).await
    }

    async fn pick(&self, comment: CommentId, picked: bool, act: &Act) -> StoreResult<bool> {
        moderation_write::pick(self, comment, picked, act).await
    }
}

async fn newest(
    store: &SqliteStore,
    filter: &Filter,
    after: Place,
    limit: u32,
) -> StoreResult<(Vec<QueuedRow>, Option<Place>)> {
    let passes_over = filter.sections.is_some() || !filter.typed.is_empty();
    let statuses = json(filter.pile.statuses().iter().map(|status| status.as_str().to_owned()).collect())?;
    let horizon = if passes_over { horizon(store, filter, after, &statuses).await? } else { None };
    let until = horizon.unwrap_or(Place { reports: 0, posted_at: UtcMillis(i64::MIN), id: CommentId(Uuid::nil()) });
    let most = limit.saturating_add(1);
    let mut query = sqlx::query_as(if filter.story.is_some() { OF_STORY } else { OF_PAPER })
        .bind(statuses)
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(until.posted_at.0)
        .bind(until.id.0)
        .bind(if passes_over { GLANCE } else { most })
        .bind(filter.sections.as_deref().map(slugs).transpose()?)
        .bind(&filter.typed)
        .bind(most);
    if let Some(story) = filter.story {
        query = query.bind(story.0);
    }
    Ok((query.fetch_all(&store.readers).await?, horizon))
}

async fn horizon(store: &SqliteStore, filter: &Filter, after: Place, statuses: &str) -> StoreResult<Option<Place>> {
    let mut query = sqlx::query_as(if filter.story.is_some() { HORIZON_OF_STORY } else { HORIZON_OF_PAPER })
        .bind(statuses)
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(GLANCE);
    if let Some(story) = filter.story {
        query = query.bind(story.0);
    }
    let found: Option<(i64, Uuid)> = query.fetch_optional(&store.readers).await?;
    Ok(found.map(|(at, id)| Place { reports: 0, posted_at: UtcMillis(at), id: CommentId(id) }))
}

async fn reported(store: &SqliteStore, filter: &Filter, after: Place, limit: u32) -> StoreResult<Vec<QueuedRow>> {
    let rows = sqlx::query_as(REPORTED)
        .bind(after.reports)
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(filter.story.map(|story| story.0))
        .bind(filter.sections.as_deref().map(slugs).transpose()?)
        .bind(&filter.typed)
        .bind(limit.saturating_add(1))
        .fetch_all(&store.readers)
        .await?;
    Ok(rows)
}

pub(super) fn slugs(sections: &[Slug]) -> StoreResult<String> {
    json(sections.iter().map(|slug| slug.as_str().to_owned()).collect())
}

fn json(list: Vec<String>) -> StoreResult<String> {
    serde_json::to_string(&list).map_err(|cause| StoreError::Other(cause.to_string()))
}
