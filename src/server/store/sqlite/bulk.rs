//! A made-up archive into SQLite. Triggers and indexes are those of every write, so nothing that hangs on them can be forgotten.

use super::{
    SqliteStore,
    bulk_rows::{Insert, five, insert, ten},
    search_index::first_id,
    search_query::section_token,
};
use crate::server::store::{
    BulkStore, StoreError, StoreResult, archive::CommentRecord, bulk::BulkArticle, reading::HourlyReads,
    search::IndexWord,
};
use async_trait::async_trait;
use sqlx::{AssertSqlSafe, Sqlite, SqliteConnection, pool::PoolConnection};
use std::collections::HashMap;
use uuid::Uuid;

/// More names than a paper has.
const MOST_NAMES: u32 = 100_000;

/// Rows of other tables by the names that articles call them.
struct Rows {
    /// Slug → row and the row of the section that it lies within.
    sections: HashMap<String, (i64, Option<i64>)>,
    authors: HashMap<String, i64>,
    tags: HashMap<String, i64>,
    series: HashMap<String, i64>,
    media: HashMap<String, i64>,
}

const ARTICLES: Insert = insert!(
    "insert into article (id, slug, kind, section_id, subsection_id, headline, standfirst, reading_minutes, picture_media_id,
                          picture_caption, status, published_at, updated_at, series_id, series_part, video, live_ended_at)",
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'published', ?, ?, ?, ?, ?, ?)"
);
const TEXTS: Insert = insert!("insert into article_text (article_id, rendered_by, body, body_html)", "(?, ?, ?, ?)");
const AUTHORS: Insert = insert!("insert into article_author (article_id, author_id, position)", "(?, ?, ?)");
const TAGS: Insert = insert!("insert into article_tag (article_id, tag_id, position)", "(?, ?, ?)");
const TERMS: Insert = insert!("insert into article_term (article_id, term, weight)", "(?, ?, ?)");
const RELATED: Insert = insert!("insert into article_related (article_id, related_id, nearness)", "(?, ?, ?)");
const ENTRIES: Insert = insert!(
    "insert into live_entry (id, article_id, posted_at, updated_at, key_event, headline, body, body_html)",
    "(?, ?, ?, ?, ?, ?, ?, ?)"
);
const COMMENTS: Insert = insert!(
    "insert into comment (id, article_id, thread_id, parent_id, name, text, posted_at, fingerprint)",
    "(?, ?, ?, ?, ?, ?, ?, x'')"
);
const READS: Insert = insert!("insert into read_count (article_id, hour, reads)", "(?, ?, ?)");
const DOCUMENTS: Insert = insert!("insert into search_document (id, article_id)", "(?, ?)");
const INDEX: Insert = insert!(
    "insert into search_index (rowid, headline, standfirst, names, body, exact, section)",
    "(?, ?, ?, ?, ?, ?, ?)"
);
const WORDS: Insert = insert!(
    "insert into search_word (word, folded, stem, sound, articles)",
    "(?, ?, ?, ?, ?)",
    " on conflict (word) do update set folded = excluded.folded, stem = excluded.stem, sound = excluded.sound,
                                       articles = articles + excluded.articles"
);

#[async_trait]
impl BulkStore for SqliteStore {
    async fn put_articles(&self, articles: &[BulkArticle]) -> StoreResult<()> {
        let mut connection = begin(self).await?;
        let put = put(&mut connection, articles).await;
        end(connection, put).await
    }

    async fn put_reads(&self, reads: &[HourlyReads]) -> StoreResult<()> {
        let mut connection = begin(self).await?;
        let put =
            READS.rows(&mut connection, reads, |query, it| query.bind(it.article.0).bind(it.hour).bind(it.reads)).await;
        end(connection, put).await
    }

    async fn put_words(&self, words: &[(IndexWord, u32)]) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        WORDS
            .rows(&mut transaction, words, |query, (word, articles)| {
                let query = query.bind(word.word.clone()).bind(word.folded.clone());
                query.bind(word.stem.clone()).bind(word.sound.clone()).bind(*articles)
            })
            .await?;
        Ok(transaction.commit().await?)
    }

    async fn settle(&self) -> StoreResult<()> {
        // The planner's figures, from a part of each index: all of a large archive would take minutes. Only of what lists are read along all
        // is counted, since a part of it hides how many articles a section has.
        for statement in [
            "pragma analysis_limit = 1000",
            "analyze",
            "pragma analysis_limit = 0",
            "analyze article",
            "analyze article_tag",
            "analyze article_author",
        ] {
            sqlx::query(statement).execute(&self.writer).await?;
        }
        sqlx::query("pragma wal_checkpoint(truncate)").execute(&self.writer).await?;
        Ok(())
    }
}

/// What is new here needs no look for what it refers to, and would be made again after a power cut.
async fn begin(store: &SqliteStore) -> StoreResult<PoolConnection<Sqlite>> {
    let mut connection = store.writer.acquire().await?;
    for statement in [
        "pragma foreign_keys = off",
        "pragma synchronous = off",
        "pragma cache_size = -131072",
        // Pages that every batch changes are copied into the file once for several of them.
        "pragma wal_autocheckpoint = 65536",
        "begin immediate",
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    Ok(connection)
}

async fn end(mut connection: PoolConnection<Sqlite>, put: StoreResult<()>) -> StoreResult<()> {
    let end = if put.is_ok() { "commit" } else { "rollback" };
    for statement in [
        end,
        "pragma wal_autocheckpoint = 1000",
        "pragma foreign_keys = on",
        "pragma synchronous = full",
        "pragma cache_size = -2000",
    ] {
        sqlx::query(statement).execute(&mut *connection).await?;
    }
    put
}

async fn put(connection: &mut SqliteConnection, articles: &[BulkArticle]) -> StoreResult<()> {
    let rows = Rows::read(connection).await?;
    let silenced = silence(connection).await?;
    put_rows(connection, &rows, articles).await?;
    put_lists(connection, &rows, articles).await?;
    put_comments(connection, articles).await?;
    put_index(connection, &rows, articles).await?;
    tell_again(connection, silenced).await
}

/// Takes away, within the transaction, the triggers that note page by page what those who keep copies have to be told: nobody has copies of
/// a new paper. What they were.
async fn silence(connection: &mut SqliteConnection) -> StoreResult<Vec<String>> {
    let triggers: Vec<(String, String)> =
        sqlx::query_as("select name, sql from sqlite_schema where type = 'trigger' and name glob 'purge_*' and tbl_name not glob 'changed_*'")
            .fetch_all(&mut *connection)
            .await?;
    let mut silenced = Vec::with_capacity(triggers.len());
    for (name, sql) in triggers {
        sqlx::query(AssertSqlSafe(format!("drop trigger {name}"))).execute(&mut *connection).await?;
        silenced.push(sql);
    }
    Ok(silenced)
}

/// Puts them back, and says of the whole paper that it is another one.
async fn tell_again(connection: &mut SqliteConnection, silenced: Vec<String>) -> StoreResult<()> {
    for trigger in silenced {
        sqlx::query(AssertSqlSafe(trigger)).execute(&mut *connection).await?;
    }
    sqlx::query("insert into changed_thing (tag) values ('paper'), ('texts'), ('names'), ('site')")
        .execute(&mut *connection)
        .await?;
    Ok(())
}

impl Rows {
    async fn read(connection: &mut SqliteConnection) -> StoreResult<Self> {
        let sections: Vec<(String, i64, Option<i64>)> =
            sqlx::query_as("select slug, id, parent_id from section limit +?")
                .bind(MOST_NAMES)
                .fetch_all(&mut *connection)
                .await?;
        let mut others = Vec::new();
        for select in [
            "select slug, id from author limit +?",
            "select slug, id from tag limit +?",
            "select slug, id from series limit +?",
            "select file, id from media limit +?",
        ] {
            let rows: Vec<(String, i64)> = sqlx::query_as(select).bind(MOST_NAMES).fetch_all(&mut *connection).await?;
            others.push(rows.into_iter().collect::<HashMap<_, _>>());
        }
        let mut others = others.into_iter();
        let mut next = || others.next().unwrap_or_default();
        Ok(Self {
            sections: sections.into_iter().map(|(slug, id, parent)| (slug, (id, parent))).collect(),
            authors: next(),
            tags: next(),
            series: next(),
            media: next(),
        })
    }

    /// The section and the section within it.
    fn section(&self, article: &BulkArticle) -> StoreResult<(i64, Option<i64>)> {
        let (id, parent) = *found(&self.sections, article.article.section.as_str(), "the section of an article")?;
        Ok(parent.map_or((id, None), |parent| (parent, Some(id))))
    }
}

fn found<'a, T>(rows: &'a HashMap<String, T>, name: &str, what: &'static str) -> StoreResult<&'a T> {
    rows.get(name).ok_or(StoreError::NotFound(what))
}

fn json<T: serde::Serialize>(body: &T) -> StoreResult<String> {
    serde_json::to_string(body).map_err(|cause| StoreError::Other(cause.to_string()))
}

async fn put_rows(connection: &mut SqliteConnection, rows: &Rows, articles: &[BulkArticle]) -> StoreResult<()> {
    let mut prepared = Vec::with_capacity(articles.len());
    for it in articles {
        let article = &it.article;
        let media =
            article.picture.as_ref().map(|picture| found(&rows.media, &picture.file, "the picture of an article"));
        let series =
            article.series.as_ref().map(|(slug, _)| found(&rows.series, slug.as_str(), "the series of an article"));
        prepared.push((it, rows.section(it)?, media.transpose()?.copied(), series.transpose()?.copied()));
    }
    ARTICLES
        .rows(connection, &prepared, |query, (it, (section, subsection), media, series)| {
            let article = &it.article;
            query
                .bind(article.id.0)
                .bind(article.slug.to_string())
                .bind(article.kind.as_str())
                .bind(*section)
                .bind(*subsection)
                .bind(article.headline.clone())
                .bind(article.standfirst.clone())
                .bind(it.rendering.reading_minutes)
                .bind(*media)
                .bind(article.picture.as_ref().map_or_else(String::new, |picture| picture.caption.clone()))
                .bind(article.published_at.0)
                .bind(article.updated_at.map(|at| at.0))
                .bind(*series)
                .bind(article.series.as_ref().map(|(_, part)| *part))
                .bind(article.video.clone())
                .bind(article.live_ended_at.map(|at| at.0))
        })
        .await?;
    let mut texts = Vec::with_capacity(articles.len());
    let mut entries = Vec::new();
    for BulkArticle { article, rendering, .. } in articles {
        texts.push((article.id, rendering, json(&article.body)?));
        for (entry, html) in article.entries.iter().zip(&rendering.entries_html) {
            entries.push((article.id, entry, json(&entry.body)?, html));
        }
    }
    TEXTS
        .rows(connection, &texts, |query, (id, rendering, body)| {
            query.bind(id.0).bind(rendering.rendered_by).bind(body.clone()).bind(rendering.body_html.clone())
        })
        .await?;
    ENTRIES
        .rows(connection, &entries, |query, (article, entry, body, html)| {
            let query =
                query.bind(entry.id.0).bind(article.0).bind(entry.posted_at.0).bind(entry.updated_at.map(|at| at.0));
            query.bind(entry.key_event).bind(entry.headline.clone()).bind(body.clone()).bind(html.to_string())
        })
        .await
}

async fn put_lists(connection: &mut SqliteConnection, rows: &Rows, articles: &[BulkArticle]) -> StoreResult<()> {
    let (mut authors, mut tags, mut terms, mut related) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for BulkArticle { article, rendering, related: near, .. } in articles {
        let id = article.id.0;
        for (position, author) in (0_i64..).zip(&article.authors) {
            authors.push((id, *found(&rows.authors, author.as_str(), "the author of an article")?, position));
        }
        for (position, tag) in (0_i64..).zip(&article.tags) {
            tags.push((id, *found(&rows.tags, tag.as_str(), "the topic of an article")?, position));
        }
        terms.extend(rendering.terms.iter().map(|(term, weight)| (id, term, *weight)));
        related.extend(near.iter().flat_map(|(other, nearness)| [(id, other.0, *nearness), (other.0, id, *nearness)]));
    }
    for (insert, links) in [(&AUTHORS, authors), (&TAGS, tags)] {
        insert
            .rows(connection, &links, |query, (id, row, position)| query.bind(*id).bind(*row).bind(*position))
            .await?;
    }
    TERMS
        .rows(connection, &terms, |query, (id, term, weight)| query.bind(*id).bind((*term).clone()).bind(*weight))
        .await?;
    RELATED
        .rows(connection, &related, |query, (id, other, nearness)| query.bind(*id).bind(*other).bind(*nearness))
        .await
}

async fn put_comments(connection: &mut SqliteConnection, articles: &[BulkArticle]) -> StoreResult<()> {
    let mut comments = Vec::new();
    for BulkArticle { article, .. } in articles {
        let mut threads: HashMap<Uuid, Uuid> = HashMap::with_capacity(article.comments.len());
        for comment in &article.comments {
            let thread = match comment.parent {
                None => comment.id.0,
                Some(parent) => *threads.get(&parent.0).ok_or(StoreError::NotFound("the comment that is answered"))?,
            };
            threads.insert(comment.id.0, thread);
            comments.push((article.id, thread, comment));
        }
    }
    COMMENTS
        .rows(connection, &comments, |query, (article, thread, comment)| {
            let CommentRecord { id, parent, name, text, posted_at } = comment;
            let query = query.bind(id.0).bind(article.0).bind(*thread).bind(parent.map(|parent| parent.0));
            query.bind(name.clone()).bind(text.clone()).bind(posted_at.0)
        })
        .await
}

async fn put_index(connection: &mut SqliteConnection, rows: &Rows, articles: &[BulkArticle]) -> StoreResult<()> {
    let mut documents = Vec::with_capacity(articles.len());
    for it in articles {
        documents.push((first_id(it.article.published_at), it, section_token(rows.section(it)?.0)));
    }
    DOCUMENTS.rows(connection, &documents, |query, (id, it, _)| query.bind(*id).bind(it.article.id.0)).await?;
    INDEX
        .rows(connection, &documents, |query, (id, it, section)| {
            let tokens = &it.tokens;
            let query = query.bind(*id).bind(tokens.headline.clone()).bind(tokens.standfirst.clone());
            let query = query.bind(tokens.names.clone()).bind(tokens.body.clone());
            query.bind(tokens.exact.clone()).bind(section.clone())
        })
        .await?;
    // The triggers noted what is in the index by now; before, nothing was due, or these were not the first.
    let first = articles.iter().map(|it| it.article.id.0).min();
    sqlx::query("delete from search_due where article_id >= ?").bind(first).execute(&mut *connection).await?;
    Ok(())
}
