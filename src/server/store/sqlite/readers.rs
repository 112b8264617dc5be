//! Where questions go: to any of the reading connections, or to one of them in a transaction.

use super::SqliteStore;
use crate::server::store::{MomentStore, Store, StoreResult};
use async_trait::async_trait;
use futures_util::{
    StreamExt, TryStreamExt,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use sqlx::{
    Either, Execute, Executor, SqlStr, Sqlite, SqlitePool, Transaction,
    sqlite::{SqliteQueryResult, SqliteRow, SqliteStatement, SqliteTypeInfo},
};
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};
use tokio::sync::Mutex;

/// The reading side of a store.
#[derive(Clone, Debug)]
pub(super) enum Readers {
    /// Each question goes to whichever connection is free.
    Any(SqlitePool),
    /// All questions see the paper as it was at the first of them.
    Moment(Arc<Moment>),
}

/// A reading transaction. It ends when nobody asks any more.
#[derive(Debug)]
pub(super) struct Moment {
    transaction: Mutex<Transaction<'static, Sqlite>>,
    questions: AtomicU32,
}

impl Readers {
    /// Reads of one moment; of a moment, the same.
    pub(super) async fn at_one_moment(&self) -> StoreResult<Self> {
        Ok(match self {
            Self::Any(pool) => {
                let transaction = Mutex::new(pool.begin().await?);
                Self::Moment(Arc::new(Moment { transaction, questions: AtomicU32::default() }))
            }
            moment @ Self::Moment(_) => moment.clone(),
        })
    }

    /// Lets go of all connections.
    pub(super) async fn close(&self) {
        if let Self::Any(pool) = self {
            pool.close().await;
        }
    }
}

#[async_trait]
impl MomentStore for SqliteStore {
    async fn at_one_moment(&self) -> StoreResult<Arc<dyn Store>> {
        let readers = self.readers.at_one_moment().await?;
        Ok(Arc::new(Self { readers, ..self.clone() }))
    }

    fn questions(&self) -> u32 {
        match &self.readers {
            Readers::Any(_) => 0,
            Readers::Moment(moment) => moment.questions.load(Ordering::Relaxed),
        }
    }
}

impl<'c> Executor<'c> for &'_ Readers {
    type Database = Sqlite;

    fn fetch_many<'e, 'q: 'e, E>(self, query: E) -> BoxStream<'e, sqlx::Result<Either<SqliteQueryResult, SqliteRow>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        match self {
            Readers::Any(pool) => pool.fetch_many(query),
            Readers::Moment(moment) => {
                let moment = moment.clone();
                // Lists have limits: each is taken whole, so that the next question need not wait for who reads it.
                let rows = async move {
                    moment.questions.fetch_add(1, Ordering::Relaxed);
                    let mut transaction = moment.transaction.lock().await;
                    let rows: Vec<_> = transaction.fetch_many(query).try_collect().await?;
                    Ok::<_, sqlx::Error>(stream::iter(rows.into_iter().map(Ok)))
                };
                stream::once(rows).try_flatten().boxed()
            }
        }
    }

    fn fetch_optional<'e, 'q: 'e, E>(self, query: E) -> BoxFuture<'e, sqlx::Result<Option<SqliteRow>>>
    where
        'c: 'e,
        E: 'q + Execute<'q, Sqlite>,
    {
        match self {
            Readers::Any(pool) => pool.fetch_optional(query),
            Readers::Moment(moment) => {
                let moment = moment.clone();
                Box::pin(async move {
                    moment.questions.fetch_add(1, Ordering::Relaxed);
                    moment.transaction.lock().await.fetch_optional(query).await
                })
            }
        }
    }

    fn prepare_with<'e>(
        self,
        sql: SqlStr,
        parameters: &'e [SqliteTypeInfo],
    ) -> BoxFuture<'e, sqlx::Result<SqliteStatement>>
    where
        'c: 'e,
    {
        match self {
            Readers::Any(pool) => pool.prepare_with(sql, parameters),
            Readers::Moment(moment) => {
                let moment = moment.clone();
                Box::pin(async move { moment.transaction.lock().await.prepare_with(sql, parameters).await })
            }
        }
    }

    fn describe<'e>(self, sql: SqlStr) -> BoxFuture<'e, sqlx::Result<sqlx::Describe<Sqlite>>>
    where
        'c: 'e,
    {
        match self {
            Readers::Any(pool) => pool.describe(sql),
            Readers::Moment(moment) => {
                let moment = moment.clone();
                Box::pin(async move { moment.transaction.lock().await.describe(sql).await })
            }
        }
    }
}
