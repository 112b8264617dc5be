//! What others do: `LIKE`, and SQLite's full-text search with the tokenizers that it comes with.

use crate::corpus::Story;
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqlitePoolOptions},
};
use std::{collections::BTreeSet, path::Path};

/// Results of a page, and one more to know whether there is another, as ours.
const PAGE: u32 = 21;

/// A way of searching.
#[derive(Clone, Copy)]
pub enum Rival {
    /// `LIKE '%word%'` for every word over the texts as they were keyed, which is what WordPress keeps and does.
    Like,
    /// The same over texts and words that `bangla::normalize::clean` has brought into one encoding.
    LikeCleaned,
    /// FTS5 with its default tokenizer.
    Words,
    /// FTS5 with the tokenizer that cuts everything into three letters.
    Trigrams,
}

/// The same texts as ours, as others keep them.
pub struct Rivals {
    database: SqlitePool,
}

impl Rivals {
    pub async fn open(file: &Path) -> Self {
        let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).pragma("synchronous", "off");
        let database = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
        sqlx::raw_sql("create table if not exists plain (id integer primary key, slug text, whole text, cleaned text)")
            .execute(&database)
            .await
            .unwrap();
        Self { database }
    }

    /// Takes in stories, the newest last; `cleaned` only where it is looked into.
    pub async fn put(&self, stories: impl Iterator<Item = &Story>, cleaned: bool) {
        let mut transaction = self.database.begin().await.unwrap();
        for story in stories {
            let whole = story.fields().collect::<Vec<_>>().join("\n");
            sqlx::query("insert into plain (slug, whole, cleaned) values (?, ?, ?)")
                .bind(&story.slug)
                .bind(&whole)
                .bind(cleaned.then(|| bangla::normalize::clean(&whole)))
                .execute(&mut *transaction)
                .await
                .unwrap();
        }
        transaction.commit().await.unwrap();
    }

    /// Builds the indexes.
    pub async fn index(&self, trigrams: bool) {
        let words = "create virtual table words using fts5 (whole, content = 'plain', content_rowid = 'id');
                     insert into words (words) values ('rebuild')";
        sqlx::raw_sql(words).execute(&self.database).await.unwrap();
        if trigrams {
            let trigrams = "create virtual table trigrams using fts5 (whole, content = 'plain', content_rowid = 'id', tokenize = 'trigram');
                            insert into trigrams (trigrams) values ('rebuild')";
            sqlx::raw_sql(trigrams).execute(&self.database).await.unwrap();
        }
    }

    /// The slugs of all that is found.
    pub async fn found(&self, rival: Rival, typed: &str) -> BTreeSet<String> {
        self.ask(rival, typed, u32::MAX).await.into_iter().collect()
    }

    /// Finds the first page and counts all.
    pub async fn first_page(&self, rival: Rival, typed: &str) {
        self.ask(rival, typed, PAGE).await;
    }

    async fn ask(&self, rival: Rival, typed: &str, limit: u32) -> Vec<String> {
        let like = "select slug, count(*) over () from plain
                    where whole like ?1 escape '\\' and whole like ?2 escape '\\' and whole like ?3 escape '\\' and whole like ?4 escape '\\'
                    order by id desc limit ?5";
        let like_cleaned = "select slug, count(*) over () from plain
                    where cleaned like ?1 escape '\\' and cleaned like ?2 escape '\\' and cleaned like ?3 escape '\\' and cleaned like ?4 escape '\\'
                    order by id desc limit ?5";
        let words = "select plain.slug, count(*) over () from words join plain on plain.id = words.rowid
                     where words match ?1 order by rank limit ?2";
        let trigrams = "select plain.slug, count(*) over () from trigrams join plain on plain.id = trigrams.rowid
                        where trigrams match ?1 order by rank limit ?2";
        let question = match rival {
            Rival::Like => with_patterns(like, typed),
            Rival::LikeCleaned => with_patterns(like_cleaned, &bangla::normalize::clean(typed)),
            Rival::Words => sqlx::query_as(words).bind(quoted(typed)),
            Rival::Trigrams => sqlx::query_as(trigrams).bind(quoted(typed)),
        };
        let rows: Vec<(String, i64)> = question.bind(limit).fetch_all(&self.database).await.unwrap();
        rows.into_iter().map(|(slug, _)| slug).collect()
    }
}

type Question<'q> = sqlx::query::QueryAs<'q, sqlx::Sqlite, (String, i64), sqlx::sqlite::SqliteArguments>;

/// `sql` with a pattern for each of four words; where there are fewer, one that everything answers.
fn with_patterns<'q>(sql: &'static str, typed: &str) -> Question<'q> {
    let parts = parts(typed);
    assert!(parts.len() <= 4, "“{typed}” has more words than the statement");
    let mut question = sqlx::query_as(sql);
    for slot in 0..4 {
        let escaped = parts.get(slot).map(|part| part.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_"));
        question = question.bind(escaped.map_or_else(|| "%".to_owned(), |part| format!("%{part}%")));
    }
    question
}

/// All words as FTS5 strings; beside each other they are all asked for.
fn quoted(typed: &str) -> String {
    let parts = parts(typed).into_iter().map(|part| format!("\"{}\"", part.replace('"', "\"\"")));
    parts.collect::<Vec<_>>().join(" ")
}

/// The words, and as one what stands between quotation marks.
fn parts(typed: &str) -> Vec<String> {
    let pieces = typed.split('"').enumerate();
    let words = pieces.flat_map(|(place, piece)| match place % 2 {
        0 => piece.split_whitespace().map(ToOwned::to_owned).collect(),
        _ => vec![piece.to_owned()],
    });
    words.collect()
}
