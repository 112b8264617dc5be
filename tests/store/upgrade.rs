//! A database of an earlier version of the engine is brought up to date, and keeps all that it holds.

use hocchetaki::{
    model::{article::ArticleKind, slug::Slug},
    server::store::{ArchiveStore, ArticleStore, SearchStore, sqlite::SqliteStore},
};
use sqlx::{Executor, migrate::Migrator, sqlite::SqliteConnectOptions, sqlite::SqlitePoolOptions};
use std::{borrow::Cow, path::Path};

/// As `hocchetaki` kept a story before schema 3: its texts in the table of articles, its tags without times.
const OLD_STORY: &str = "
    insert into section (id, slug, name, description, position) values (1, 'world', 'বিশ্ব', '', 0);
    insert into author (id, slug, name, about) values (1, 'mitu', 'নুসরাত মিতু', '');
    insert into tag (id, slug, name) values (1, 'nodi', 'নদী');
    insert into article (id, slug, section_id, headline, standfirst, reading_minutes, picture_caption, status,
                         published_at, body, body_html)
    values (x'00000000000000000000000000000001', 'padma', 1, 'পদ্মার জল', '', 1, '', 'published', 1000,
            '{\"version\":1,\"blocks\":[{\"type\":\"paragraph\",\"text\":\"জল বাড়ছে\"}]}', '<p>জল বাড়ছে</p>');
    insert into article_author (article_id, author_id, position) values (x'00000000000000000000000000000001', 1, 0);
    insert into article_tag (article_id, tag_id, position) values (x'00000000000000000000000000000001', 1, 0);
    delete from search_due;";

/// A database at an earlier schema.
async fn old_database(file: &Path, schema: i64) {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    let all = sqlx::migrate!("migrations/sqlite");
    let first = all.migrations.iter().filter(|migration| migration.version <= schema).cloned().collect();
    Migrator { migrations: Cow::Owned(first), ..Migrator::DEFAULT }.run(&pool).await.unwrap();
    pool.execute(OLD_STORY).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn a_story_of_the_second_schema_is_read_listed_and_exported() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.sqlite");
    old_database(&file, 2).await;
    let store = SqliteStore::open(&file).await.unwrap();
    let found = store.article_by_slug(&Slug::parse("padma").unwrap()).await.unwrap().unwrap();
    assert_eq!((found.body_html.as_str(), found.listed.kind), ("<p>জল বাড়ছে</p>", ArticleKind::Report));
    let records = store.export().await.unwrap();
    assert_eq!(records.articles[0].tags[0].as_str(), "nodi");
    assert_eq!(records.articles[0].body.blocks.len(), 1);
    // Tables of one row each: what was listed by tag and author still is.
    let pool = SqlitePoolOptions::new().connect_with(SqliteConnectOptions::new().filename(&file)).await.unwrap();
    let listed: Vec<Option<i64>> =
        sqlx::query_scalar("select listed_at from article_tag union all select listed_at from article_author")
            .fetch_all(&pool)
            .await
            .unwrap();
    assert_eq!(listed, [Some(1000), Some(1000)]);
    // A change makes it due for the index, as before.
    sqlx::query("update article_text set body = replace(body, 'জল', 'পানি')").execute(&pool).await.unwrap();
    assert_eq!(store.due_articles(10).await.unwrap().len(), 1);
    pool.close().await;
    store.close().await;
}
