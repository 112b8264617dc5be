//! Working out what is read most, beside the pages that show it.

use super::SqliteStore;
use crate::{
    model::id::ArticleId,
    server::store::{
        StoreError, StoreResult,
        popular::{LONGEST, Ranking},
    },
};
use uuid::Uuid;

/// Some are kept beyond the longest list, since some may be withdrawn.
const KEPT: u32 = LONGEST + 20;

/// The span of these weights, by which its list is known.
pub(super) fn hours(weights: &[u32]) -> i64 {
    i64::try_from(weights.len()).unwrap_or(i64::MAX)
}

/// Within an hour scores only grow: whatever comes into the list was read since it was kept, so only that, and what is in it, is
/// added up anew. All is added up on a connection of the readers: writers wait for the few rows of the list only.
pub(super) async fn rank(store: &SqliteStore, ranking: &Ranking, read: Option<&[ArticleId]>) -> StoreResult<()> {
    let Ranking { hour, weights } = ranking;
    let (hours, text) = (hours(weights), format!("{weights:?}"));
    let scores: Vec<(Uuid, i64)> = match read {
        None => {
            sqlx::query_as(
                "select article_id, sum(reads * (?1 ->> (?2 - hour))) as score
                 from read_count where hour > ?2 - ?3 and hour <= ?2
                 group by article_id having score > 0 order by score desc, article_id desc limit +?4",
            )
            .bind(text)
            .bind(hour)
            .bind(hours)
            .bind(KEPT)
            .fetch_all(&store.readers)
            .await?
        }
        Some(read) => {
            let read: Vec<String> = read.iter().map(|article| article.0.simple().to_string()).collect();
            let read = serde_json::to_string(&read).map_err(|cause| StoreError::Other(cause.to_string()))?;
            sqlx::query_as(
                "select i.id, sum(c.reads * (?1 ->> (?2 - c.hour))) as score
                 from (select unhex(value) as id from json_each(?5)
                       union select article_id from most_read where hours = ?3 and hour = ?2) i
                 cross join read_count c on c.article_id = i.id and c.hour > ?2 - ?3 and c.hour <= ?2
                 group by i.id having score > 0 order by score desc, i.id desc limit +?4",
            )
            .bind(text)
            .bind(hour)
            .bind(hours)
            .bind(KEPT)
            .bind(read)
            .fetch_all(&store.readers)
            .await?
        }
    };
    let mut transaction = store.write().await?;
    sqlx::query("delete from most_read where hours = ?").bind(hours).execute(&mut *transaction).await?;
    for (article, score) in scores {
        sqlx::query(
            "insert into most_read (hours, hour, score, article_id) select ?1, ?2, ?3, id from article where id = ?4",
        )
        .bind(hours)
        .bind(hour)
        .bind(score)
        .bind(article)
        .execute(&mut *transaction)
        .await?;
    }
    Ok(transaction.commit().await?)
}
