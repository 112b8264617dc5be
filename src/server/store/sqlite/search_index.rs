//! Bringing the index up to date.

use super::{SqliteStore, live::searched_entries, search_query::section_token, stored_body::body};
use crate::{
    model::{id::ArticleId, moment::UtcMillis},
    server::store::{
        StoreResult,
        search::{ArticleTexts, DueArticle, IndexEntry, IndexTokens, IndexWord},
    },
};
use sqlx::{FromRow, Sqlite, Transaction};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Ids of search_document: the time of publication, and room for articles of one millisecond.
const IDS_PER_MILLISECOND: i64 = 1 << 16;

/// More authors and tags than an article has.
const MOST_NAMES: u32 = 100;

#[derive(FromRow)]
struct DueRow {
    id: Uuid,
    changes: i64,
    status: String,
    section_name: String,
    headline: String,
    standfirst: String,
    picture_caption: String,
    body: String,
}

pub(super) async fn set_index_rules(store: &SqliteStore, version: u32) -> StoreResult<()> {
    let made_by: u32 = sqlx::query_scalar("select version from search_rules").fetch_one(&store.readers).await?;
    if made_by == version {
        return Ok(());
    }
    let mut transaction = store.write().await?;
    sqlx::query("update search_rules set version = ?").bind(version).execute(&mut *transaction).await?;
    sqlx::query("delete from search_word").execute(&mut *transaction).await?;
    sqlx::query("delete from search_document").execute(&mut *transaction).await?;
    sqlx::query(
        "insert into search_due (article_id) select id from article where true
         on conflict (article_id) do update set changes = changes + 1",
    )
    .execute(&mut *transaction)
    .await?;
    transaction.commit().await?;
    Ok(())
}

pub(super) async fn due_articles(store: &SqliteStore, limit: u32) -> StoreResult<Vec<DueArticle>> {
    // `cross join` keeps the planner from looking through all articles for those that are due. And oldest first: ids that
    // come in descending order make FTS5 write a segment for each.
    let rows: Vec<DueRow> = sqlx::query_as(
        "select a.id, due.changes, a.status, s.name as section_name, a.headline, a.standfirst, a.picture_caption, t.body
         from (select article_id, changes from search_due limit +?) due
         cross join article a on a.id = due.article_id join article_text t on t.article_id = a.id
         cross join section s on s.id = a.section_id order by a.published_at",
    )
    .bind(limit)
    .fetch_all(&store.readers)
    .await?;
    let mut due = Vec::with_capacity(rows.len());
    for row in rows {
        let id = ArticleId(row.id);
        let texts = match row.status.as_str() {
            "published" => {
                let mut names = names_of(store, id).await?;
                names.extend([row.section_name, row.picture_caption]);
                let mut body = body(&row.body)?;
                body.blocks.extend(searched_entries(store, id).await?);
                Some(ArticleTexts { headline: row.headline, standfirst: row.standfirst, names, body })
            }
            _ => None,
        };
        due.push(DueArticle { id, changes: row.changes, texts });
    }
    Ok(due)
}

async fn names_of(store: &SqliteStore, article: ArticleId) -> StoreResult<Vec<String>> {
    let names = sqlx::query_scalar(
        "select u.name from article_author aa join author u on u.id = aa.author_id where aa.article_id = ?1
         union all
         select t.name from article_tag at join tag t on t.id = at.tag_id where at.article_id = ?1 limit +?2",
    );
    Ok(names.bind(article.0).bind(MOST_NAMES).fetch_all(&store.readers).await?)
}

pub(super) async fn index_articles(store: &SqliteStore, entries: &[IndexEntry]) -> StoreResult<()> {
    let mut transaction = store.write().await?;
    let mut new_words = BTreeMap::new();
    for entry in entries {
        let known = sqlx::query("delete from search_document where article_id = ?")
            .bind(entry.id.0)
            .execute(&mut *transaction)
            .await?;
        if let Some(tokens) = &entry.tokens {
            put_document(&mut transaction, entry.id, tokens).await?;
            // An article that comes back changed brings few words; counting them again would count it twice.
            let first_time = u32::from(known.rows_affected() == 0);
            for word in &tokens.words {
                *new_words.entry(word).or_insert(0) += first_time;
            }
        }
        sqlx::query("delete from search_due where article_id = ? and changes = ?")
            .bind(entry.id.0)
            .bind(entry.changes)
            .execute(&mut *transaction)
            .await?;
    }
    put_words(&mut transaction, new_words).await?;
    transaction.commit().await?;
    Ok(())
}

async fn put_document(
    transaction: &mut Transaction<'_, Sqlite>,
    article: ArticleId,
    tokens: &IndexTokens,
) -> StoreResult<()> {
    let (published_at, section): (i64, i64) =
        sqlx::query_as("select published_at, section_id from article where id = ?")
            .bind(article.0)
            .fetch_one(&mut **transaction)
            .await?;
    let published_at = UtcMillis(published_at);
    let id: i64 = sqlx::query_scalar(
        "insert into search_document (id, article_id)
         values ((select coalesce(max(id) + 1, ?1) from search_document where id >= ?1 and id < ?2), ?3) returning id",
    )
    .bind(first_id(published_at))
    .bind(first_id(UtcMillis(published_at.0.saturating_add(1))))
    .bind(article.0)
    .fetch_one(&mut **transaction)
    .await?;
    sqlx::query(
        "insert into search_index (rowid, headline, standfirst, names, body, exact, section) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .bind(id)
    .bind(&tokens.headline)
    .bind(&tokens.standfirst)
    .bind(&tokens.names)
    .bind(&tokens.body)
    .bind(&tokens.exact)
    .bind(section_token(section))
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

async fn put_words(transaction: &mut Transaction<'_, Sqlite>, words: BTreeMap<&IndexWord, u32>) -> StoreResult<()> {
    for (word, articles) in words {
        sqlx::query(
            "insert into search_word (word, folded, stem, sound, articles) values (?, ?, ?, ?, ?)
             on conflict (word) do update set folded = excluded.folded, stem = excluded.stem, sound = excluded.sound,
                                              articles = articles + excluded.articles",
        )
        .bind(&word.word)
        .bind(&word.folded)
        .bind(&word.stem)
        .bind(&word.sound)
        .bind(articles)
        .execute(&mut **transaction)
        .await?;
    }
    Ok(())
}

/// The first of the ids that an article of this moment can have.
pub(super) fn first_id(at: UtcMillis) -> i64 {
    at.0.saturating_mul(IDS_PER_MILLISECOND)
}
