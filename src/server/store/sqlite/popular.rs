//! What is read most, in SQLite.

use super::{
    SqliteStore,
    listing::{ListedRow, select_listed},
    ranking,
};
use crate::{
    model::id::ArticleId,
    server::store::{
        PopularStore, StoreResult,
        popular::{Ranking, ScoredArticle},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

#[derive(FromRow)]
struct ScoredRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    score: i64,
}

fn into_scored(rows: Vec<ScoredRow>) -> StoreResult<Vec<ScoredArticle>> {
    let scored =
        |row: ScoredRow| Ok(ScoredArticle { article: row.listed.into_listed()?, score: row.score.unsigned_abs() });
    rows.into_iter().map(scored).collect()
}

/// A list that is kept, by a query for it.
async fn kept(
    store: &SqliteStore,
    query: &'static str,
    (hour, weights, limit): (i64, &[u32], u32),
) -> StoreResult<Vec<ScoredArticle>> {
    let query = sqlx::query_as(query).bind(ranking::hours(weights)).bind(hour).bind(limit);
    into_scored(query.fetch_all(&store.readers).await?)
}

#[async_trait]
impl PopularStore for SqliteStore {
    async fn popular_articles(&self, hour: i64, weights: &[u32], limit: u32) -> StoreResult<Vec<ScoredArticle>> {
        // Kept already, as a rule.
        let kept = kept(
            self,
            select_listed!(
                ", r.score from most_read r join article a on a.id = r.article_id cross join section s on s.id = a.section_id
                 left join media m on m.id = a.picture_media_id
                 where r.hours = ?1 and r.hour = ?2 and a.status = 'published'
                 order by r.score desc, r.article_id desc limit +?3"
            ),
            (hour, weights, limit),
        )
        .await?;
        if !kept.is_empty() {
            return Ok(kept);
        }
        // The weights come as a JSON array: its keys are the ages in hours.
        let rows: Vec<ScoredRow> = sqlx::query_as(select_listed!(
            ", r.score
             from (select c.article_id, sum(c.reads * w.value) as score
                   from json_each(?1) w join read_count c on c.hour = ?2 - w.key group by c.article_id) r
             join article a on a.id = r.article_id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             where a.status = 'published' and r.score > 0 order by r.score desc, a.id desc limit +?3"
        ))
        .bind(format!("{weights:?}"))
        .bind(hour)
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        into_scored(rows)
    }

    async fn ranked_articles(&self, hour: i64, weights: &[u32], limit: u32) -> StoreResult<Vec<ScoredArticle>> {
        kept(
            self,
            select_listed!(
                ", r.score from most_read r join article a on a.id = r.article_id cross join section s on s.id = a.section_id
                 left join media m on m.id = a.picture_media_id
                 where r.hours = ?1 and r.hour = (select max(hour) from most_read where hours = ?1 and hour between ?2 - 1 and ?2)
                       and a.status = 'published'
                 order by r.score desc, r.article_id desc limit +?3"
            ),
            (hour, weights, limit),
        )
        .await
    }

    async fn rank_reads(&self, ranking: &Ranking, read: Option<&[ArticleId]>) -> StoreResult<()> {
        ranking::rank(self, ranking, read).await
    }
}
