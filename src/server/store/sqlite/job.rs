//! Work that is done later, in SQLite.

use super::SqliteStore;
use crate::{
    model::moment::UtcMillis,
    server::store::{
        JobStore, StoreError, StoreResult,
        job::{Claim, FailedJob, JobKind, Lane, NewJob},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, SqliteConnection};

#[derive(FromRow)]
struct ClaimRow {
    id: i64,
    kind: String,
    subject: String,
    payload: String,
    attempts: u32,
}

/// Wants work within somebody's transaction.
pub(super) async fn add(connection: &mut SqliteConnection, job: &NewJob) -> StoreResult<()> {
    sqlx::query(
        "insert into job (kind, subject, payload, lane, rank, run_at) values (?, ?, ?, ?, ?, ?)
         on conflict (kind, subject) do update set
           payload = excluded.payload, run_at = excluded.run_at, attempts = 0, claimed_until = null, failure = ''",
    )
    .bind(job.kind.as_str())
    .bind(&job.subject)
    .bind(job.payload.to_string())
    .bind(job.kind.lane().as_str())
    .bind(job.kind.rank())
    .bind(job.run_at.0)
    .execute(connection)
    .await?;
    Ok(())
}

#[async_trait]
impl JobStore for SqliteStore {
    async fn add_job(&self, job: &NewJob) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        add(&mut transaction, job).await?;
        transaction.commit().await?;
        Ok(())
    }

    async fn drop_job(&self, kind: JobKind, subject: &str) -> StoreResult<()> {
        sqlx::query("delete from job where kind = ? and subject = ?")
            .bind(kind.as_str())
            .bind(subject)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn is_job_due(&self, lane: Lane, now: UtcMillis) -> StoreResult<bool> {
        let due = sqlx::query_scalar(
            "select exists (select 1 from job where lane = ?1 and run_at <= ?2 and coalesce(claimed_until, 0) <= ?2)",
        )
        .bind(lane.as_str())
        .bind(now.0)
        .fetch_one(&self.readers)
        .await?;
        Ok(due)
    }

    async fn claim_job(&self, lane: Lane, now: UtcMillis, until: UtcMillis) -> StoreResult<Option<Claim>> {
        let row: Option<ClaimRow> = sqlx::query_as(
            "update job set claimed_until = ?3, attempts = attempts + 1
             where id = (select id from job where lane = ?1 and run_at <= ?2 and coalesce(claimed_until, 0) <= ?2
                         order by rank, run_at, id limit 1)
             returning id, kind, subject, payload, attempts",
        )
        .bind(lane.as_str())
        .bind(now.0)
        .bind(until.0)
        .fetch_optional(&self.writer)
        .await?;
        row.map(|row| {
            let payload = serde_json::from_str(&row.payload).map_err(|cause| StoreError::Other(cause.to_string()))?;
            Ok(Claim { id: row.id, kind: row.kind, subject: row.subject, payload, attempt: row.attempts, until })
        })
        .transpose()
    }

    async fn finish_job(&self, claim: &Claim) -> StoreResult<()> {
        sqlx::query("delete from job where id = ? and claimed_until = ?")
            .bind(claim.id)
            .bind(claim.until.0)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn continue_job(&self, claim: &Claim, run_at: UtcMillis) -> StoreResult<()> {
        sqlx::query(
            "update job set run_at = ?, attempts = 0, claimed_until = null, failure = '' where id = ? and claimed_until = ?",
        )
        .bind(run_at.0)
        .bind(claim.id)
        .bind(claim.until.0)
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    async fn fail_job(&self, claim: &Claim, run_at: Option<UtcMillis>, failure: &str) -> StoreResult<()> {
        sqlx::query("update job set run_at = ?, claimed_until = null, failure = ? where id = ? and claimed_until = ?")
            .bind(run_at.map(|at| at.0))
            .bind(failure)
            .bind(claim.id)
            .bind(claim.until.0)
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn release_claims(&self) -> StoreResult<()> {
        sqlx::query("update job set claimed_until = null where claimed_until is not null")
            .execute(&self.writer)
            .await?;
        Ok(())
    }

    async fn failed_jobs(&self, limit: u32) -> StoreResult<Vec<FailedJob>> {
        let rows: Vec<(String, String, String)> =
            sqlx::query_as("select kind, subject, failure from job where run_at is null order by id desc limit +?")
                .bind(limit)
                .fetch_all(&self.readers)
                .await?;
        Ok(rows.into_iter().map(|(kind, subject, failure)| FailedJob { kind, subject, failure }).collect())
    }
}
