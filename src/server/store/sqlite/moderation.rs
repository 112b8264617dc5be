//! The moderation queue in SQLite: along the index of the pile that is asked for, so that the queue of a million comments opens at once.

use super::{
    SqliteStore, moderation_own,
    moderation_row::{QueuedRow, all, select_queued},
    moderation_write,
};
use crate::{
    model::{
        comment::CommentStatus,
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
use std::cmp::Reverse;
use uuid::Uuid;

/// Comments of one status that are looked at in one go where most may be passed over.
const GLANCE: u32 = 20_000;

// Of one status, in the order of its index, so that nothing is read but what is shown and what is passed over. SQLite binds no lists: sections
// travel as JSON.
macro_rules! newest_first {
    ($comments:literal, $of_article:literal) => {
        select_queued!(
            [$comments],
            "where ",
            $of_article,
            "c.status = ?1 and (c.posted_at, c.id) < (?2, ?3) and (c.posted_at, c.id) >= (?4, ?5)
               and (?6 is null or s.slug in (select value from json_each(?6)) or o.slug in (select value from json_each(?6)))
               and (?7 = '' or instr(lower(c.text), lower(?7)) > 0 or instr(lower(c.name), lower(?7)) > 0)
             order by c.posted_at desc, c.id desc limit +?8"
        )
    };
}

const OF_PAPER: &str = newest_first!("comment c", "");
// Else SQLite may take the index of all stories' comments, where those of this one are few.
const OF_STORY: &str = newest_first!("comment c indexed by comment_of_article_by_status", "c.article_id = ?9 and ");

// How far one glance goes.
macro_rules! horizon {
    ($comments:literal, $of_article:literal) => {
        concat!(
            "select posted_at, id from ",
            $comments,
            " where ",
            $of_article,
            "status = ?1 and (posted_at, id) < (?2, ?3) order by posted_at desc, id desc limit 1 offset +?4 - 1"
        )
    };
}

const HORIZON_OF_PAPER: &str = horizon!("comment", "");
const HORIZON_OF_STORY: &str = horizon!("comment indexed by comment_of_article_by_status", "article_id = ?5 and ");

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

/// Along the index of each status, and put together: an order over several of them no index has.
async fn newest(
    store: &SqliteStore,
    filter: &Filter,
    after: Place,
    limit: u32,
) -> StoreResult<(Vec<QueuedRow>, Option<Place>)> {
    let statuses = filter.pile.statuses();
    let mut horizon = None;
    if filter.sections.is_some() || !filter.typed.is_empty() {
        for status in statuses {
            horizon = horizon.max(horizon_of(store, filter, after, *status).await?);
        }
    }
    let until = horizon.unwrap_or((i64::MIN, Uuid::nil()));
    let most = limit.saturating_add(1);
    let mut rows = Vec::new();
    for status in statuses {
        rows.extend(of_status(store, filter, *status, after, until, most).await?);
    }
    rows.sort_unstable_by_key(|row: &QueuedRow| Reverse(row.age()));
    rows.truncate(most as usize);
    let place = horizon.map(|(at, id)| Place { reports: 0, posted_at: UtcMillis(at), id: CommentId(id) });
    Ok((rows, place))
}

async fn of_status(
    store: &SqliteStore,
    filter: &Filter,
    status: CommentStatus,
    after: Place,
    until: (i64, Uuid),
    most: u32,
) -> StoreResult<Vec<QueuedRow>> {
    let mut query = sqlx::query_as(if filter.story.is_some() { OF_STORY } else { OF_PAPER })
        .bind(status.as_str())
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(until.0)
        .bind(until.1)
        .bind(filter.sections.as_deref().map(slugs).transpose()?)
        .bind(&filter.typed)
        .bind(most);
    if let Some(story) = filter.story {
        query = query.bind(story.0);
    }
    Ok(query.fetch_all(&store.readers).await?)
}

async fn horizon_of(
    store: &SqliteStore,
    filter: &Filter,
    after: Place,
    status: CommentStatus,
) -> StoreResult<Option<(i64, Uuid)>> {
    let mut query = sqlx::query_as(if filter.story.is_some() { HORIZON_OF_STORY } else { HORIZON_OF_PAPER })
        .bind(status.as_str())
        .bind(after.posted_at.0)
        .bind(after.id.0)
        .bind(GLANCE);
    if let Some(story) = filter.story {
        query = query.bind(story.0);
    }
    Ok(query.fetch_optional(&store.readers).await?)
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
