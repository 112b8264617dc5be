//! What was learnt about spam, and what comments of the last days were like, in SQLite.

use super::SqliteStore;
use crate::{
    model::{
        comment::CommentStatus,
        id::{ArticleId, CommentId},
        moment::UtcMillis,
        newsroom::signal::Signal,
    },
    server::store::{
        ScreeningStore, StoreError, StoreResult,
        screening::{FeatureCount, Print},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};

#[derive(FromRow)]
struct CountRow {
    feature: String,
    ham: i64,
    spam: i64,
}

#[derive(FromRow)]
struct PrintRow {
    exact: i64,
    near: i64,
    letters: u32,
    is_spam: bool,
}

#[async_trait]
impl ScreeningStore for SqliteStore {
    async fn feature_counts(&self, features: &[&str]) -> StoreResult<Vec<FeatureCount>> {
        let rows: Vec<CountRow> = sqlx::query_as(
            "select f.feature, f.ham, f.spam from json_each(?1) w cross join screening_feature f on f.feature = w.value limit +?2",
        )
        .bind(json(features)?)
        .bind(features.len() as i64)
        .fetch_all(&self.readers)
        .await?;
        let count = |row: CountRow| FeatureCount {
            feature: row.feature,
            ham: u64::try_from(row.ham).unwrap_or(0),
            spam: u64::try_from(row.spam).unwrap_or(0),
        };
        Ok(rows.into_iter().map(count).collect())
    }

    async fn recent_prints(
        &self,
        since: UtcMillis,
        except: Option<CommentId>,
        limit: u32,
    ) -> StoreResult<Vec<(Print, bool)>> {
        let rows: Vec<PrintRow> = sqlx::query_as(
            "select p.exact, p.near, p.letters, c.status = 'spam' as is_spam
             from (select comment_id, exact, near, letters from comment_print where posted_at >= ? and comment_id is not ? order by posted_at desc limit +?) p
             cross join comment c on c.id = p.comment_id",
        )
        .bind(since.0)
        .bind(except.map(|comment| comment.0))
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let print = |row: PrintRow| {
            let print =
                Print { exact: row.exact.cast_unsigned(), near: row.near.cast_unsigned(), letters: row.letters };
            (print, row.is_spam)
        };
        Ok(rows.into_iter().map(print).collect())
    }

    async fn guarded_names(&self, article: ArticleId, limit: u32) -> StoreResult<Vec<String>> {
        let names = sqlx::query_scalar(
            "select name from (select name from member where suspended_at is null
                               union all
                               select u.name from article_author w cross join author u on u.id = w.author_id where w.article_id = ?1)
             limit +?2",
        );
        Ok(names.bind(article.0).bind(limit).fetch_all(&self.readers).await?)
    }

    async fn forget_prints(&self, before: UtcMillis) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from comment_print where posted_at < ?").bind(before.0).execute(&mut *transaction).await?;
        Ok(transaction.commit().await?)
    }
}

/// Keeps what a new comment is like.
pub(super) async fn keep_print(
    transaction: &mut Transaction<'_, Sqlite>,
    comment: CommentId,
    posted_at: UtcMillis,
    print: Print,
) -> StoreResult<()> {
    sqlx::query(
        "insert or replace into comment_print (comment_id, posted_at, exact, near, letters) values (?, ?, ?, ?, ?)",
    )
    .bind(comment.0)
    .bind(posted_at.0)
    .bind(print.exact.cast_signed())
    .bind(print.near.cast_signed())
    .bind(print.letters)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Learns from a decision about a comment with these features: what the comment counted as before, it counts as no longer.
pub(super) async fn teach(
    transaction: &mut Transaction<'_, Sqlite>,
    comment: CommentId,
    to: CommentStatus,
    features: &[String],
) -> StoreResult<()> {
    let before: Option<String> = sqlx::query_scalar("select taught from comment where id = ?")
        .bind(comment.0)
        .fetch_one(&mut **transaction)
        .await?;
    let after = match to {
        CommentStatus::Approved => Some("ham"),
        CommentStatus::Spam => Some("spam"),
        CommentStatus::Pending | CommentStatus::Rejected | CommentStatus::Removed => None,
    };
    if before.as_deref() == after {
        return Ok(());
    }
    let change = |kind| i64::from(after == Some(kind)) - i64::from(before.as_deref() == Some(kind));
    let all: Vec<&str> = std::iter::once("").chain(features.iter().map(String::as_str)).collect();
    sqlx::query(
        "insert into screening_feature (feature, ham, spam) select value, max(?2, 0), max(?3, 0) from json_each(?1) where true
         on conflict (feature) do update set ham = max(ham + ?2, 0), spam = max(spam + ?3, 0)",
    )
    .bind(json(&all)?)
    .bind(change("ham"))
    .bind(change("spam"))
    .execute(&mut **transaction)
    .await?;
    sqlx::query("update comment set taught = ? where id = ?")
        .bind(after)
        .bind(comment.0)
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// What was noticed, as it is kept.
pub(super) fn written(signals: &[Signal]) -> StoreResult<String> {
    serde_json::to_string(signals).map_err(|cause| StoreError::Other(cause.to_string()))
}

fn json(list: &[&str]) -> StoreResult<String> {
    serde_json::to_string(list).map_err(|cause| StoreError::Other(cause.to_string()))
}
