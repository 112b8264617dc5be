//! Which articles are near to each other: those that share weighty, rare words. Worked out when an article is published.

use crate::{
    model::id::ArticleId,
    server::store::{StoreError, StoreResult},
};
use sqlx::{FromRow, Sqlite, Transaction};
use std::collections::HashSet;
use uuid::Uuid;

/// How many related articles are kept for each: more than are shown, since some may be withdrawn.
const KEPT: usize = 12;

/// In the lists of so many nearest articles a new one looks for a place.
const NEIGHBOURS: usize = 24;

/// So many are looked at, before section and time have their say.
const CANDIDATES: u32 = 60;

/// Words in more articles than this say nothing; it also bounds the work on a large archive.
const COMMONEST: u32 = 2000;

/// More words than speak for an article.
const MOST_TERMS: u32 = 200;

/// The same section makes an article a little nearer,
const SAME_SECTION: f64 = 0.1;

/// and so does the same time,
const SAME_TIME: f64 = 0.1;

/// of which a third is left after so many milliseconds.
const TIME: f64 = 30.0 * 24.0 * 60.0 * 60.0 * 1000.0;

type Write<'a> = Transaction<'a, Sqlite>;

#[derive(FromRow)]
struct Candidate {
    id: Uuid,
    nearness: f64,
    same_section: bool,
    published_at: i64,
}

/// Works out the related articles of articles whose words are new or others than before. Each other article that is near to one of them
/// gets it into its own list, if it belongs there; what was worked out for that list before is kept.
pub(super) async fn relate(transaction: &mut Write<'_>, changed: &[ArticleId]) -> StoreResult<()> {
    if changed.is_empty() {
        return Ok(());
    }
    let articles: u32 = sqlx::query_scalar("select count(*) from article").fetch_one(&mut **transaction).await?;
    let fresh: HashSet<Uuid> = changed.iter().map(|article| article.0).collect();
    for article in &fresh {
        sqlx::query("delete from article_related where article_id = ?1 or related_id = ?1")
            .bind(article)
            .execute(&mut **transaction)
            .await?;
    }
    for article in changed {
        let near = nearest(transaction, *article, articles).await?;
        for candidate in near.iter().take(KEPT) {
            put(transaction, article.0, candidate.id, candidate.nearness).await?;
        }
        // The lists of the other fresh ones are worked out from the beginning.
        for candidate in near.iter().filter(|candidate| !fresh.contains(&candidate.id)) {
            put(transaction, candidate.id, article.0, candidate.nearness).await?;
            trim(transaction, candidate.id).await?;
        }
    }
    Ok(())
}

/// The nearest published articles, nearest first.
async fn nearest(transaction: &mut Write<'_>, article: ArticleId, articles: u32) -> StoreResult<Vec<Candidate>> {
    let telling = telling_terms(transaction, article, articles).await?;
    let telling = serde_json::to_string(&telling).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let (section, published_at): (i64, i64) =
        sqlx::query_as("select section_id, published_at from article where id = ?")
            .bind(article.0)
            .fetch_one(&mut **transaction)
            .await?;
    // `cross join`: from the few words to the articles that have them, and not the other way.
    let mut near: Vec<Candidate> = sqlx::query_as(
        "with mine as (select value ->> 0 as term, value ->> 1 as worth from json_each(?2)),
         near as (
           select t.article_id, sum(mine.worth * t.weight) as nearness
           from mine cross join article_term t on t.term = mine.term
           where t.article_id <> ?1 group by t.article_id)
         select a.id, near.nearness, a.section_id = ?3 as same_section, a.published_at
         from near join article a on a.id = near.article_id
         where a.status = 'published' order by near.nearness desc, a.published_at desc, a.id limit +?4",
    )
    .bind(article.0)
    .bind(telling)
    .bind(section)
    .bind(CANDIDATES)
    .fetch_all(&mut **transaction)
    .await?;
    for candidate in &mut near {
        let apart = (candidate.published_at.abs_diff(published_at)) as f64;
        let section = if candidate.same_section { SAME_SECTION } else { 0.0 };
        candidate.nearness *= 1.0 + section + SAME_TIME * (-apart / TIME).exp();
    }
    near.sort_by(|one, other| {
        let newer = other.published_at.cmp(&one.published_at);
        other.nearness.total_cmp(&one.nearness).then(newer).then_with(|| one.id.cmp(&other.id))
    });
    near.truncate(NEIGHBOURS);
    Ok(near)
}

/// The article's words with what each is worth: its weight, times the square of its rarity, since it counts on both sides.
async fn telling_terms(
    transaction: &mut Write<'_>,
    article: ArticleId,
    articles: u32,
) -> StoreResult<Vec<(String, f64)>> {
    let terms: Vec<(String, f64, u32)> = sqlx::query_as(
        "select mine.term, mine.weight,
                (select count(*) from (select 1 from article_term t where t.term = mine.term limit +?2))
         from article_term mine where mine.article_id = ?1 limit +?3",
    )
    .bind(article.0)
    .bind(COMMONEST + 1)
    .bind(MOST_TERMS)
    .fetch_all(&mut **transaction)
    .await?;
    let telling = terms.into_iter().filter(|(_, _, having)| (2..=COMMONEST).contains(having));
    Ok(telling
        .map(|(term, weight, having)| {
            let rarity = (1.0 + f64::from(articles) / f64::from(having)).ln();
            (term, weight * rarity * rarity)
        })
        .collect())
}

async fn put(transaction: &mut Write<'_>, article: Uuid, related: Uuid, nearness: f64) -> StoreResult<()> {
    sqlx::query(
        "insert into article_related (article_id, related_id, nearness) values (?, ?, ?)
         on conflict (article_id, related_id) do update set nearness = excluded.nearness",
    )
    .bind(article)
    .bind(related)
    .bind(nearness)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Drops what has no place in a list any more.
async fn trim(transaction: &mut Write<'_>, article: Uuid) -> StoreResult<()> {
    sqlx::query(
        "delete from article_related where article_id = ?1 and related_id in (
           select related_id from article_related where article_id = ?1
           order by nearness desc, related_id limit -1 offset ?2)",
    )
    .bind(article)
    .bind(i64::try_from(KEPT).unwrap_or(i64::MAX))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
