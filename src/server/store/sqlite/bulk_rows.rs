//! Statements that insert many rows at once.

use super::Sqlite;
use crate::server::store::StoreResult;
use sqlx::{SqliteConnection, query::Query, sqlite::SqliteArguments};

/// Rows of one statement.
const MANY: usize = 50;

/// An insert statement of one row, and the same of fifty: `$head values $row, $row … $tail`.
macro_rules! insert {
    ($head:literal, $row:literal) => {
        insert!($head, $row, "")
    };
    ($head:literal, $row:literal, $tail:literal) => {
        super::bulk_rows::Insert {
            one: concat!($head, " values ", $row, $tail),
            many: concat!(
                $head,
                " values ",
                ten!($row),
                ",",
                ten!($row),
                ",",
                ten!($row),
                ",",
                ten!($row),
                ",",
                ten!($row),
                $tail
            ),
        }
    };
}
macro_rules! ten {
    ($row:literal) => {
        concat!(five!($row), ",", five!($row))
    };
}
macro_rules! five {
    ($row:literal) => {
        concat!($row, ",", $row, ",", $row, ",", $row, ",", $row)
    };
}
pub(super) use {five, insert, ten};

/// A query that rows are bound to.
pub(super) type Bound<'q> = Query<'q, Sqlite, SqliteArguments>;

/// The two statements.
pub(super) struct Insert {
    pub one: &'static str,
    pub many: &'static str,
}

impl Insert {
    /// Inserts all rows; `bind` binds one.
    pub(super) async fn rows<T: Sync>(
        &self,
        connection: &mut SqliteConnection,
        rows: &[T],
        bind: impl for<'q> Fn(Bound<'q>, &T) -> Bound<'q>,
    ) -> StoreResult<()> {
        for part in rows.chunks(MANY) {
            let (statement, size) = if part.len() == MANY { (self.many, MANY) } else { (self.one, 1) };
            for rows in part.chunks(size) {
                let query = rows.iter().fold(sqlx::query(statement), &bind);
                query.execute(&mut *connection).await?;
            }
        }
        Ok(())
    }
}
