//! A look into the database file, past the program.

use crate::place::Place;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};
use std::collections::BTreeSet;

/// Where the delivered settings put it.
pub const FILE: &str = "data/hocchetaki.sqlite";

async fn open(place: &Place) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(place.file(FILE));
    SqliteConnection::connect_with(&options).await.unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// Runs a statement.
pub fn execute(place: &Place, statement: &'static str) {
    block_on(async {
        let mut connection = open(place).await;
        sqlx::query(statement).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
    });
}

/// A number out of the database.
pub fn number(place: &Place, query: &'static str) -> i64 {
    block_on(async {
        let mut connection = open(place).await;
        let number = sqlx::query_scalar(query).fetch_one(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        number
    })
}

/// All comments' ids, as addresses write them.
pub fn comments(place: &Place) -> BTreeSet<String> {
    block_on(async {
        let mut connection = open(place).await;
        let ids: Vec<uuid::Uuid> =
            sqlx::query_scalar("select id from comment").fetch_all(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        ids.into_iter().map(|id| id.to_string()).collect()
    })
}
