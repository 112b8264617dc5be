//! The house rules of discussions in the store.

use super::{StoreResult, audit::Act};
use crate::model::{
    id::ArticleId,
    moment::UtcMillis,
    newsroom::house_rules::{BannedWord, HouseRule, RuleScope, ScopedRule},
};
use async_trait::async_trait;

/// What holds under an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesOfArticle {
    /// When it was published.
    pub published_at: UtcMillis,
    /// Its rules, the narrowest first.
    pub rules: Vec<HouseRule>,
}

/// Reads and writes house rules. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait HouseRuleStore: Send + Sync {
    /// What holds under a published article.
    async fn rules_of_article(&self, article: ArticleId) -> StoreResult<Option<RulesOfArticle>>;

    /// The rules of the paper and of its sections.
    async fn house_rules(&self, limit: u32) -> StoreResult<Vec<ScopedRule>>;

    /// The rule of one place; none if there is none.
    async fn house_rule(&self, scope: &RuleScope) -> StoreResult<Option<HouseRule>>;

    /// Makes this the rule of a place; one that says nothing is removed. False if there is no such place.
    async fn set_house_rule(&self, scope: &RuleScope, rule: &HouseRule, act: &Act) -> StoreResult<bool>;

    /// Words that are looked for.
    async fn banned_words(&self, limit: u32) -> StoreResult<Vec<BannedWord>>;

    /// Looks for a word from now on, or for what it leads to anew.
    async fn set_banned_word(&self, word: &BannedWord, act: &Act) -> StoreResult<()>;

    /// Looks for a word no longer. False if it was not on the list.
    async fn remove_banned_word(&self, phrase: &str, act: &Act) -> StoreResult<bool>;

    /// Hosts to which everybody may link.
    async fn allowed_hosts(&self, limit: u32) -> StoreResult<Vec<String>>;

    /// Makes these the hosts to which everybody may link.
    async fn set_allowed_hosts(&self, hosts: &[String], act: &Act) -> StoreResult<()>;
}
