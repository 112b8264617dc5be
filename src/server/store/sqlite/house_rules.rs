//! The house rules of discussions, in SQLite.

use super::{
    SqliteStore,
    audit::{note, noted},
    section::slug as stored_slug,
};
use crate::{
    model::{
        id::ArticleId,
        moment::UtcMillis,
        newsroom::house_rules::{BannedWord, HouseRule, LinkRule, Moderation, RuleScope, ScopedRule, WordAction},
    },
    server::store::{HouseRuleStore, StoreError, StoreResult, audit::Act, house_rules::RulesOfArticle},
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};
use uuid::Uuid;

#[derive(FromRow)]
struct RuleRow {
    moderation: Option<String>,
    links: Option<String>,
    is_closed: Option<bool>,
    closes_days: Option<u32>,
    slow_seconds: Option<u32>,
    minors: Option<bool>,
}

impl From<RuleRow> for HouseRule {
    fn from(row: RuleRow) -> Self {
        Self {
            moderation: row.moderation.as_deref().and_then(Moderation::parse),
            links: row.links.as_deref().and_then(LinkRule::parse),
            is_closed: row.is_closed,
            closes_days: row.closes_days,
            slow_seconds: row.slow_seconds,
            minors: row.minors,
        }
    }
}

#[derive(FromRow)]
struct RuleOfArticle {
    published_at: i64,
    #[sqlx(flatten)]
    rule: RuleRow,
}

#[derive(FromRow)]
struct ScopedRow {
    slug: Option<String>,
    name: Option<String>,
    #[sqlx(flatten)]
    rule: RuleRow,
}

#[async_trait]
impl HouseRuleStore for SqliteStore {
    async fn rules_of_article(&self, article: ArticleId) -> StoreResult<Option<RulesOfArticle>> {
        let rows: Vec<RuleOfArticle> = sqlx::query_as(
            "select a.published_at, r.moderation, r.links, r.is_closed, r.closes_days, r.slow_seconds, r.minors
             from article a left join section s on s.id = a.section_id
             left join house_rule r on r.id in (
               select id from house_rule where article_id = a.id
               union all select id from house_rule where section_id = a.section_id
               union all select id from house_rule where section_id = s.parent_id
               union all select id from house_rule where section_id is null and article_id is null)
             where a.id = ? and a.status = 'published'
             order by r.article_id is null, r.section_id is null, r.section_id <> a.section_id limit +4",
        )
        .bind(article.0)
        .fetch_all(&self.readers)
        .await?;
        let Some(published_at) = rows.first().map(|row| UtcMillis(row.published_at)) else { return Ok(None) };
        let rules = rows.into_iter().map(|row| row.rule.into()).collect();
        Ok(Some(RulesOfArticle { published_at, rules }))
    }

    async fn house_rules(&self, limit: u32) -> StoreResult<Vec<ScopedRule>> {
        let rows: Vec<ScopedRow> = sqlx::query_as(
            "select s.slug, s.name, r.moderation, r.links, r.is_closed, r.closes_days, r.slow_seconds, r.minors
             from house_rule r left join section s on s.id = r.section_id
             where r.article_id is null order by s.position, s.id limit +?",
        )
        .bind(limit)
        .fetch_all(&self.readers)
        .await?;
        let told = rows.into_iter().map(|ScopedRow { slug, name, rule }| {
            let scope = slug.as_deref().map(stored_slug).transpose()?.map_or(RuleScope::Paper, RuleScope::Section);
            Ok(ScopedRule { scope, name: name.unwrap_or_default(), rule: rule.into() })
        });
        told.collect()
    }

    async fn house_rule(&self, scope: &RuleScope) -> StoreResult<Option<HouseRule>> {
        let query = match scope {
            RuleScope::Paper => sqlx::query_as(
                "select moderation, links, is_closed, closes_days, slow_seconds, minors from house_rule
                 where section_id is null and article_id is null",
            ),
            RuleScope::Section(slug) => sqlx::query_as(
                "select moderation, links, is_closed, closes_days, slow_seconds, minors from house_rule
                 where section_id = (select id from section where slug = ?)",
            )
            .bind(slug.as_str()),
            RuleScope::Story(article) => sqlx::query_as(
                "select moderation, links, is_closed, closes_days, slow_seconds, minors from house_rule where article_id = ?",
            )
            .bind(article.0),
        };
        let row: Option<RuleRow> = query.fetch_optional(&self.readers).await?;
        Ok(row.map(HouseRule::from))
    }

    async fn set_house_rule(&self, scope: &RuleScope, rule: &HouseRule, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let Some((section, article)) = place(&mut transaction, scope).await? else { return Ok(false) };
        sqlx::query("delete from house_rule where section_id is ? and article_id is ?")
            .bind(section)
            .bind(article)
            .execute(&mut *transaction)
            .await?;
        if *rule != HouseRule::default() {
            sqlx::query(
                "insert into house_rule (section_id, article_id, moderation, links, is_closed, closes_days, slow_seconds, minors)
                 values (?, ?, ?, ?, ?, ?, ?, ?)",
            )
            .bind(section)
            .bind(article)
            .bind(rule.moderation.map(Moderation::as_str))
            .bind(rule.links.map(LinkRule::as_str))
            .bind(rule.is_closed)
            .bind(rule.closes_days)
            .bind(rule.slow_seconds)
            .bind(rule.minors)
            .execute(&mut *transaction)
            .await?;
        }
        note(&mut transaction, act).await?;
        transaction.commit().await?;
        Ok(true)
    }

    async fn banned_words(&self, limit: u32) -> StoreResult<Vec<BannedWord>> {
        let rows: Vec<(String, String)> =
            sqlx::query_as("select phrase, action from banned_word order by phrase limit +?")
                .bind(limit)
                .fetch_all(&self.readers)
                .await?;
        let word = |(phrase, action): (String, String)| match action.as_str() {
            "hold" => Ok(BannedWord { phrase, action: WordAction::Hold }),
            "refuse" => Ok(BannedWord { phrase, action: WordAction::Refuse }),
            other => Err(StoreError::Other(format!("no action of a word: {other}"))),
        };
        rows.into_iter().map(word).collect()
    }

    async fn set_banned_word(&self, word: &BannedWord, act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("insert into banned_word (phrase, action) values (?, ?) on conflict (phrase) do update set action = excluded.action")
            .bind(&word.phrase)
            .bind(word.action.as_str())
            .execute(&mut *transaction)
            .await?;
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }

    async fn remove_banned_word(&self, phrase: &str, act: &Act) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        let removed =
            sqlx::query("delete from banned_word where phrase = ?").bind(phrase).execute(&mut *transaction).await?;
        noted(transaction, removed.rows_affected(), act).await
    }

    async fn allowed_hosts(&self, limit: u32) -> StoreResult<Vec<String>> {
        let hosts = sqlx::query_scalar("select host from allowed_host order by host limit +?");
        Ok(hosts.bind(limit).fetch_all(&self.readers).await?)
    }

    async fn set_allowed_hosts(&self, hosts: &[String], act: &Act) -> StoreResult<()> {
        let mut transaction = self.write().await?;
        sqlx::query("delete from allowed_host").execute(&mut *transaction).await?;
        for host in hosts {
            sqlx::query("insert or ignore into allowed_host (host) values (?)")
                .bind(host)
                .execute(&mut *transaction)
                .await?;
        }
        note(&mut transaction, act).await?;
        Ok(transaction.commit().await?)
    }
}

/// The rows that a rule of this scope names; none if there is no such section or story.
async fn place(
    transaction: &mut Transaction<'_, Sqlite>,
    scope: &RuleScope,
) -> StoreResult<Option<(Option<i64>, Option<Uuid>)>> {
    Ok(match scope {
        RuleScope::Paper => Some((None, None)),
        RuleScope::Section(slug) => {
            let id: Option<i64> = sqlx::query_scalar("select id from section where slug = ?")
                .bind(slug.as_str())
                .fetch_optional(&mut **transaction)
                .await?;
            id.map(|id| (Some(id), None))
        }
        RuleScope::Story(article) => {
            let id: Option<Uuid> = sqlx::query_scalar("select id from article where id = ?")
                .bind(article.0)
                .fetch_optional(&mut **transaction)
                .await?;
            id.map(|id| (None, Some(id)))
        }
    })
}
