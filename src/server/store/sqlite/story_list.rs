//! Lists of stories in SQLite: along the index of what is asked for first, so that a list of a hundred thousand stories opens at once.

use super::{
    SqliteStore,
    story_row::{CardRow, select_story},
};
use crate::{
    model::{
        moment::UtcMillis,
        newsroom::{
            member::MemberId,
            story::{Place, Wanted},
        },
    },
    server::store::{StoreResult, story::CardRecord},
};

/// What every list leaves out, behind which place it begins, and its order.
macro_rules! newest_first {
    ($from:literal, $what:literal) => {
        select_story!(
            $from,
            " where ",
            $what,
            " and (t.changed_at, t.id) < (?1, ?2)
              and (?3 is null or t.stage = ?3)
              and (?4 is null or t.section_id = (select id from section where slug = ?4))
              and (?5 is null or ?5 in (t.created_by, t.assigned_to))
              and (?7 = '' or instr(lower(t.headline), lower(?7)) > 0)
              order by t.changed_at desc, t.id desc limit +?6"
        )
    };
}

const ALL: &str = newest_first!("from story t", "t.trashed_at is null");
const OF_STAGE: &str = newest_first!("from story t", "t.trashed_at is null and t.stage = ?3");
const OF_SECTION: &str =
    newest_first!("from story t", "t.trashed_at is null and t.section_id = (select id from section where slug = ?4)");
// Those that somebody began and those that they were given, each along its index: so many as a page has of both are enough.
const OF_MEMBER: &str = newest_first!(
    "from (select id from (select id, changed_at from story where created_by = ?5 and trashed_at is null
                             and (changed_at, id) < (?1, ?2) and (?3 is null or stage = ?3)
                           order by changed_at desc, id desc limit +?6)
           union
           select id from (select id, changed_at from story where assigned_to = ?5 and trashed_at is null
                             and (changed_at, id) < (?1, ?2) and (?3 is null or stage = ?3)
                           order by changed_at desc, id desc limit +?6)) w
     cross join story t on t.id = w.id",
    "t.trashed_at is null"
);
const TRASHED: &str = newest_first!("from story t", "t.trashed_at is not null");
// Those with these letters in their headlines, whatever else is asked for.
const TYPED: &str = newest_first!(
    "from (select rowid as number from story_headline where story_headline match ?8) w
     cross join story t on t.number = w.number",
    "(t.trashed_at is null) = ?9"
);

/// Fewer letters are not looked up: the index knows what stands in threes.
const LOOKED_UP: usize = 3;

/// Letters that so many headlines have, a page of the list meets soon; those of fewer are collected and put in order.
const COMMON: u32 = 10_000;

// Two indexes, one for each of the times that a story can have.
const BETWEEN: &str = select_story!(
    "from (select id from story where stage = 'scheduled' and publish_at >= ?1 and publish_at < ?2
           union
           select id from story where due_at is not null and due_at >= ?1 and due_at < ?2) w
     cross join story t on t.id = w.id
     where t.trashed_at is null and (?3 is null or ?3 in (t.created_by, t.assigned_to))
     order by coalesce(t.publish_at, t.due_at) limit +?4"
);

pub(super) async fn between(
    store: &SqliteStore,
    from: UtcMillis,
    to: UtcMillis,
    whose: Option<MemberId>,
    limit: u32,
) -> StoreResult<Vec<CardRecord>> {
    let rows: Vec<CardRow> = sqlx::query_as(BETWEEN)
        .bind(from.0)
        .bind(to.0)
        .bind(whose.map(|member| member.0))
        .bind(limit)
        .fetch_all(&store.readers)
        .await?;
    rows.into_iter().map(CardRow::into_card).collect()
}

pub(super) async fn stories(store: &SqliteStore, wanted: &Wanted, limit: u32) -> StoreResult<Vec<CardRecord>> {
    let letters = looked_up(store, &wanted.typed).await?;
    let question = match wanted {
        _ if letters.is_some() => TYPED,
        Wanted { trash: true, .. } => TRASHED,
        Wanted { whose: Some(_), .. } => OF_MEMBER,
        Wanted { stage: Some(_), .. } => OF_STAGE,
        Wanted { section: Some(_), .. } => OF_SECTION,
        _ => ALL,
    };
    let (changed_at, id) = match wanted.after {
        Some(Place { changed_at, id }) => (changed_at.0, id.0),
        None => (i64::MAX, uuid::Uuid::max()),
    };
    let mut question = sqlx::query_as(question)
        .bind(changed_at)
        .bind(id)
        .bind(wanted.stage.map(|stage| stage.as_str()))
        .bind(wanted.section.as_ref().map(|slug| slug.as_str()))
        .bind(wanted.whose.map(|member| member.0))
        .bind(limit)
        .bind(&wanted.typed);
    if let Some(letters) = letters {
        question = question.bind(letters).bind(!wanted.trash);
    }
    let rows: Vec<CardRow> = question.fetch_all(&store.readers).await?;
    rows.into_iter().map(CardRow::into_card).collect()
}

/// The question to the index of headlines, where it is the shorter way.
async fn looked_up(store: &SqliteStore, typed: &str) -> StoreResult<Option<String>> {
    if typed.chars().count() < LOOKED_UP {
        return Ok(None);
    }
    let letters = format!("\"{}\"", typed.replace('"', "\"\""));
    let found: u32 =
        sqlx::query_scalar("select count(*) from (select 1 from story_headline where story_headline match ? limit +?)")
            .bind(&letters)
            .bind(COMMON)
            .fetch_one(&store.readers)
            .await?;
    Ok((found < COMMON).then_some(letters))
}
