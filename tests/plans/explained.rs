//! What SQLite says of a statement.

use sqlx::{AssertSqlSafe, Connection, Row, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// Table, index and figures of `sqlite_stat1` of a made-up paper of a million articles and five million comments.
const FIGURES: &str = include_str!("figures.tsv");

/// A database that takes itself for a large one.
pub struct Explainer(SqliteConnection);

impl Explainer {
    pub async fn open(file: &Path) -> Self {
        let options = SqliteConnectOptions::new().filename(file);
        let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
        sqlx::query("delete from sqlite_stat1").execute(&mut connection).await.unwrap();
        for line in FIGURES.lines() {
            let [table, index, figures] = line.split('\t').collect::<Vec<_>>().try_into().unwrap();
            sqlx::query("insert into sqlite_stat1 (tbl, idx, stat) values (?, nullif(?, ''), ?)")
                .bind(table)
                .bind(index)
                .bind(figures)
                .execute(&mut connection)
                .await
                .unwrap();
        }
        connection.close().await.unwrap();
        // The figures are read when a file is opened.
        Self(SqliteConnection::connect_with(&options).await.unwrap())
    }

    /// The steps of a statement, each within the one that it belongs to.
    pub async fn plan(&mut self, statement: &str) -> Vec<String> {
        let explain = AssertSqlSafe(format!("explain query plan {statement}"));
        let rows = sqlx::query(explain).fetch_all(&mut self.0).await.unwrap();
        let mut depths = std::collections::HashMap::from([(0, 0)]);
        let mut steps = Vec::new();
        for row in rows {
            let (id, parent): (i64, i64) = (row.get(0), row.get(1));
            let depth = depths.get(&parent).copied().unwrap_or(0);
            depths.insert(id, depth + 1);
            steps.push(format!("{}{}", "  ".repeat(depth), row.get::<String, _>(3)));
        }
        steps
    }
}

/// Whether a step goes through a whole table, or sorts what it found. A statement with a limit may go along an index: it ends soon.
pub fn looks_slow(step: &str, statement: &str) -> bool {
    let is_bounded = step.contains("INDEX") && statement.contains(" limit ");
    let is_no_table = step.contains("VIRTUAL TABLE") || step.contains("CONSTANT ROW") || step.contains("subquery");
    let scans = step.starts_with("SCAN ") && !is_bounded && !is_no_table;
    scans || step.contains("TEMP B-TREE")
}
