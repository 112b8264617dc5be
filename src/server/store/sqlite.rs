//! SQLite: one file, one writer, as many readers as there are cores. All SQL of the engine is in this folder.
//!
//! A limit is written `limit +?`. Without the sign SQLite plans by the bound value and forgets the plan with it: it would prepare every
//! list anew each time (sqlite3ExprIsInteger), which costs as much as half of what the list does.

mod alphabet;
mod answer;
mod archive_export;
mod archive_import;
mod archive_import_names;
mod article;
mod audit;
mod author;
mod ban;
mod bulk;
mod bulk_rows;
mod comment;
mod comment_row;
mod comment_status;
mod coverage;
mod day;
mod desk;
mod feed;
mod former;
mod front;
mod house_rules;
mod job;
mod list;
mod listing;
mod live;
mod media;
mod member;
mod member_row;
mod moderation;
mod moderation_own;
mod moderation_row;
mod moderation_write;
mod names;
mod naming;
mod naming_write;
mod news;
mod own_comment;
mod passkey;
mod picture;
mod popular;
mod published;
mod purge;
mod ranking;
mod reader;
mod reader_account;
mod reader_merge;
mod reader_page;
mod readers;
mod reading;
mod related;
mod rendering;
mod screening;
mod search;
mod search_index;
mod search_query;
mod section;
mod series;
mod session;
mod sitemap;
mod stored_body;
mod story;
mod story_list;
mod story_publish;
mod story_row;
mod thread;
mod topic;
mod upkeep;
mod vote;

use self::readers::Readers;
use super::{StoreError, StoreResult};
use sqlx::{
    Sqlite, SqlitePool, Transaction,
    migrate::MigrateError,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Duration};

static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("migrations/sqlite");

/// How long a statement waits for another process's write, e.g. an import beside the running server.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Prepared statements that a connection keeps.
const STATEMENTS: usize = 400;

/// A paper in an SQLite file.
#[derive(Clone, Debug)]
pub struct SqliteStore {
    /// One connection: writes queue here and not at the file's lock.
    writer: SqlitePool,
    /// Connections that refuse to write.
    readers: Readers,
    /// One connection that only asks whether others have written.
    watcher: SqlitePool,
}

/// Why a database file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A later version of the engine has worked on it.
    #[error(
        "the database {file} was made by a newer version of hocchetaki (its schema is {schema}); update hocchetaki, or restore the backup from before the update"
    )]
    Newer {
        /// The file.
        file: String,
        /// The unknown migration.
        schema: i64,
    },
    /// It cannot be written.
    #[error("the database {file} cannot be written; check the owner and the permissions of the file and of its folder")]
    ReadOnly {
        /// The file.
        file: String,
    },
    /// Anything else.
    #[error("the database {file} cannot be opened: {cause}")]
    Other {
        /// The file.
        file: String,
        /// What SQLite says.
        cause: String,
    },
}

impl SqliteStore {
    /// Opens the file, makes it if it is not there, and brings its schema up to date.
    pub async fn open(file: &Path) -> Result<Self, OpenError> {
        let name = || file.display().to_string();
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A comment that a reader was told is posted survives a power cut: one sync a commit.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // More than there are: each is prepared once a connection.
            .statement_cache_capacity(STATEMENTS)
            .pragma("journal_size_limit", "67108864")
            .busy_timeout(BUSY_TIMEOUT);
        let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
        let opened = async {
            let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
            MIGRATIONS.run(&writer).await?;
            // A file that can be read but not written passes the migrations when there are none to run.
            writer.begin_with("begin immediate").await?.rollback().await?;
            Self::complete_sort_keys(&writer).await?;
            let readers = SqlitePoolOptions::new()
                // A page holds one while it is read; two more, so that a slow search does not stop the others.
                .max_connections(u32::try_from(cores.saturating_add(2)).unwrap_or(4))
                // A connection to a file does not break off: nobody need ask first whether it is there.
                .test_before_acquire(false)
                .connect_with(options.clone().pragma("query_only", "on"))
                .await?;
            let watcher = SqlitePoolOptions::new()
                .max_connections(1)
                .idle_timeout(None)
                .max_lifetime(None)
                .connect_lazy_with(options.pragma("query_only", "on"));
            Ok::<_, MigrateError>(Self { writer, readers: Readers::Any(readers), watcher })
        };
        opened.await.map_err(|cause| match cause {
            MigrateError::VersionMissing(schema) => OpenError::Newer { file: name(), schema },
            cause => {
                let cause = cause.to_string();
                let refused = cause.contains("readonly") || cause.contains("unable to open database file");
                if refused && file.exists() {
                    OpenError::ReadOnly { file: name() }
                } else {
                    OpenError::Other { file: name(), cause }
                }
            }
        })
    }

    /// Finishes what is under way and closes the file.
    pub async fn close(&self) {
        self.watcher.close().await;
        self.readers.close().await;
        self.writer.close().await;
    }

    /// A transaction that holds the write lock from its beginning, so that it cannot fail half-way for want of it.
    async fn write(&self) -> StoreResult<Transaction<'static, Sqlite>> {
        Ok(self.writer.begin_with("begin immediate").await?)
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::RowNotFound => Self::NotFound("row"),
            sqlx::Error::Database(cause) if cause.is_unique_violation() => {
                // "UNIQUE constraint failed: article.slug": SQLite names columns, not constraints.
                let message = cause.message();
                let column = message.rsplit_once(": ").map_or(message, |(_, column)| column);
                Self::Conflict(column.to_owned())
            }
            sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::Io(_) => {
                Self::Unavailable(error.to_string())
            }
            _ => Self::Other(error.to_string()),
        }
    }
}
