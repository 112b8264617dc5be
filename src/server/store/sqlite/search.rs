//! Finding in SQLite: an FTS5 table of tokens that were made elsewhere.

use super::{
    SqliteStore,
    listing::{ListedRow, select_listed},
    live::searched_entries,
    search_index::{self, first_id},
    search_query::matching,
    stored_body::body,
};
use crate::{
    model::{
        article::ArticleKind,
        search::{Count, SearchOrder},
    },
    server::store::{
        StoreError, StoreResult,
        search::{DueArticle, FoundArticle, IndexEntry, KnownWord, Query, SearchStore, Within},
    },
};
use async_trait::async_trait;
use sqlx::FromRow;

/// Counting ends here: nobody reads so many results.
const MOST_COUNTED: u32 = 1000;

/// Of a word that is in more articles, only so many, the newest, are put in order: what is older would stand far behind.
const MOST_RANKED: u32 = 3000;

/// A word is common that is in so many articles; in how many more it is need not be known.
const COMMON: u32 = 1000;

#[derive(FromRow)]
struct FoundRow {
    #[sqlx(flatten)]
    listed: ListedRow,
    body: String,
}

#[async_trait]
impl SearchStore for SqliteStore {
    async fn set_index_rules(&self, version: u32) -> StoreResult<()> {
        search_index::set_index_rules(self, version).await
    }

    async fn due_articles(&self, limit: u32) -> StoreResult<Vec<DueArticle>> {
        search_index::due_articles(self, limit).await
    }

    async fn index_articles(&self, entries: &[IndexEntry]) -> StoreResult<()> {
        search_index::index_articles(self, entries).await
    }

    async fn count_answers(&self, query: &Query, within: &Within) -> StoreResult<Count> {
        let (from, before) = ids(within);
        let articles: u32 = sqlx::query_scalar(
            "select count(*) from (
               select 1 from search_index where search_index match ? and rowid between ? and ? limit +?)",
        )
        .bind(matching(query, self.section_number(within).await?))
        .bind(from)
        .bind(before)
        .bind(MOST_COUNTED + 1)
        .fetch_one(&self.readers)
        .await?;
        Ok(Count { articles: articles.min(MOST_COUNTED), at_least: articles > MOST_COUNTED })
    }

    async fn answering_articles(
        &self,
        query: &Query,
        within: &Within,
        first: u32,
        limit: u32,
    ) -> StoreResult<Vec<FoundArticle>> {
        let matching = matching(query, self.section_number(within).await?);
        let (from, before) = ids(within);
        // bm25 is negative, the better the smaller. News of today count half as much again
        // as what is very old, of a month ago a quarter.
        let best = select_listed!(
            ", t.body from (
               select id, place from (
                 select rowid as id,
                        bm25(search_index, 8.0, 3.0, 4.0, 1.0, 0.5, 0.0)
                        * (1.0 + 1296000000.0 / (2592000000.0 + max(0, ? - rowid / 65536))) as place
                 from search_index where search_index match ? and rowid between ? and ?
                 order by rowid desc limit +?)
               order by place limit +? offset ?) hit
             join search_document d on d.id = hit.id join article a on a.id = d.article_id
             join article_text t on t.article_id = a.id
             cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' order by hit.place"
        );
        let newest = select_listed!(
            ", t.body from (
               select rowid as id from search_index where search_index match ? and rowid between ? and ?
               order by rowid desc limit +? offset ?) hit
             join search_document d on d.id = hit.id join article a on a.id = d.article_id
             join article_text t on t.article_id = a.id
             cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' order by hit.id desc"
        );
        let question = match within.order {
            SearchOrder::Best => {
                let question = sqlx::query_as::<_, FoundRow>(best).bind(within.now.0);
                question.bind(matching).bind(from).bind(before).bind(MOST_RANKED)
            }
            SearchOrder::Newest => sqlx::query_as(newest).bind(matching).bind(from).bind(before),
        };
        let question = question.bind(limit).bind(first);
        let mut found = Vec::new();
        for row in question.fetch_all(&self.readers).await? {
            let mut article = row.into_found()?;
            if article.listed.kind == ArticleKind::Live {
                article.body.blocks.extend(searched_entries(self, article.listed.id).await?);
            }
            found.push(article);
        }
        Ok(found)
    }

    async fn articles_with(&self, tokens: &[String]) -> StoreResult<Vec<u32>> {
        // Not from an fts5vocab table: that reads the whole list of a word's articles, 5 ms for a common one.
        let counts = sqlx::query_scalar(
            "select (select count(*) from (
                       select 1 from search_index where search_index match '\"' || asked.value || '\"' limit +?2))
             from json_each(?1) asked order by asked.key",
        );
        Ok(counts.bind(json(tokens)?).bind(COMMON).fetch_all(&self.readers).await?)
    }

    async fn words_sounding(&self, sounds: &[String], limit: u32) -> StoreResult<Vec<KnownWord>> {
        let words = sqlx::query_as(
            "select w.word, w.stem, w.articles from (
               select word, stem, articles from json_each(?1) asked join search_word on sound = asked.value
               order by articles desc limit +?2) w
             where exists (select 1 from search_index where search_index match '\"' || w.stem || '\"')
             order by w.articles desc limit +?2",
        );
        known(words.bind(json(sounds)?).bind(limit).fetch_all(&self.readers).await?)
    }

    async fn unknown_words(&self, folded: &[String]) -> StoreResult<Vec<String>> {
        let words = sqlx::query_scalar(
            "select value from json_each(?) asked where not exists (select 1 from search_word where folded = asked.value) limit +?",
        );
        let all = serde_json::to_string(folded).map_err(|cause| StoreError::Other(cause.to_string()))?;
        Ok(words.bind(all).bind(folded.len() as i64).fetch_all(&self.readers).await?)
    }

    async fn words_beginning(&self, folded: &str, limit: u32) -> StoreResult<Vec<KnownWord>> {
        let words = sqlx::query_as(
            "select w.word, w.stem, w.articles from (
               select word, stem, articles from search_word where folded >= ?1 and folded < ?1 || char(1114111)
               order by articles desc limit +?2) w
             where exists (select 1 from search_index where search_index match '\"' || w.stem || '\"')
             order by w.articles desc limit +?2",
        );
        known(words.bind(folded).bind(limit).fetch_all(&self.readers).await?)
    }
}

impl SqliteStore {
    /// The number by which the index knows the section that is searched; 0, which none has, for one that is not there.
    async fn section_number(&self, within: &Within) -> StoreResult<Option<i64>> {
        let Some(section) = &within.section else { return Ok(None) };
        let number = sqlx::query_scalar("select id from section where slug = ?");
        Ok(Some(number.bind(section.as_str()).fetch_optional(&self.readers).await?.unwrap_or(0)))
    }
}

impl FoundRow {
    fn into_found(self) -> StoreResult<FoundArticle> {
        Ok(FoundArticle { listed: self.listed.into_listed()?, body: body(&self.body)? })
    }
}

/// The span of ids that is searched, both ends within.
fn ids(within: &Within) -> (i64, i64) {
    let before = within.before.map_or(i64::MAX, |before| first_id(before).saturating_sub(1));
    (within.from.map_or(i64::MIN, first_id), before)
}

fn json(texts: &[String]) -> StoreResult<String> {
    serde_json::to_string(texts).map_err(|cause| StoreError::Other(cause.to_string()))
}

fn known(rows: Vec<(String, String, u32)>) -> StoreResult<Vec<KnownWord>> {
    Ok(rows.into_iter().map(|(word, stem, articles)| KnownWord { word, stem, articles }).collect())
}
