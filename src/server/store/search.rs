//! The index of words: which articles hold which, and which words there are.

use super::{StoreResult, article::ListedArticle};
use crate::model::{
    body::Body,
    id::ArticleId,
    moment::UtcMillis,
    search::{Count, SearchOrder},
    slug::Slug,
};
use async_trait::async_trait;

/// An article whose place in the index is not up to date.
#[derive(Clone, Debug)]
pub struct DueArticle {
    /// Which one.
    pub id: ArticleId,
    /// How often it has changed; given back with the entry.
    pub changes: i64,
    /// Its texts, if readers may find it.
    pub texts: Option<ArticleTexts>,
}

/// What of an article can be found.
#[derive(Clone, Debug)]
pub struct ArticleTexts {
    /// The headline.
    pub headline: String,
    /// May be empty.
    pub standfirst: String,
    /// Its section, authors, tags, and the line under its picture.
    pub names: Vec<String>,
    /// The body.
    pub body: Body,
}

/// An article as the index takes it.
#[derive(Clone, Debug)]
pub struct IndexEntry {
    /// Which one.
    pub id: ArticleId,
    /// As it was with the due article.
    pub changes: i64,
    /// Its tokens; none takes it out of the index.
    pub tokens: Option<IndexTokens>,
}

/// The tokens of an article, between spaces.
#[derive(Clone, Debug, Default)]
pub struct IndexTokens {
    /// Stems of the headline.
    pub headline: String,
    /// Stems of the standfirst.
    pub standfirst: String,
    /// Stems of the names.
    pub names: String,
    /// Stems of the body.
    pub body: String,
    /// All words in their folded form.
    pub exact: String,
    /// Each word once.
    pub words: Vec<IndexWord>,
}

/// A word of the paper.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct IndexWord {
    /// As it can be shown.
    pub word: String,
    /// In its folded form.
    pub folded: String,
    /// Its stem.
    pub stem: String,
    /// Its sound; may be empty.
    pub sound: String,
}

/// A word that articles hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownWord {
    /// As it can be shown.
    pub word: String,
    /// Its stem.
    pub stem: String,
    /// How many articles held this very word when they came into the index.
    pub articles: u32,
}

/// Which articles are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// An article has to answer each of these by one of its terms.
    pub all: Vec<Vec<Term>>,
    /// And may answer none of these.
    pub none: Vec<Term>,
}

/// What an article can hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A word in any of its forms; one in the form that was typed counts more.
    Word {
        /// The stem.
        stem: String,
        /// The folded form that was typed.
        folded: String,
    },
    /// These folded words, one after the other.
    Phrase(Vec<String>),
    /// A word of the headline with this stem.
    InHeadline(String),
}

/// Where it is looked for, and what comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Within {
    /// Only in this section.
    pub section: Option<Slug>,
    /// Only what was published then or later.
    pub from: Option<UtcMillis>,
    /// Only what was published earlier.
    pub before: Option<UtcMillis>,
    /// What comes first.
    pub order: SearchOrder,
    /// The present, from which the age of news is counted.
    pub now: UtcMillis,
}

impl Within {
    /// Everywhere, the best first.
    pub fn everywhere(now: UtcMillis) -> Self {
        Self { section: None, from: None, before: None, order: SearchOrder::Best, now }
    }
}

/// An article that answers.
#[derive(Clone, Debug)]
pub struct FoundArticle {
    /// What lists show of it.
    pub listed: ListedArticle,
    /// The body, to show where it answers.
    pub body: Body,
}

/// Keeps and reads the index.
#[async_trait]
pub trait SearchStore: Send + Sync {
    /// Makes every article due, and forgets all words, if the index was made by other rules than these.
    async fn set_index_rules(&self, version: u32) -> StoreResult<()>;

    /// Some of the articles whose place in the index is not up to date.
    async fn due_articles(&self, limit: u32) -> StoreResult<Vec<DueArticle>>;

    /// Brings them up to date, by one transaction.
    async fn index_articles(&self, entries: &[IndexEntry]) -> StoreResult<()>;

    /// Which of these words, each folded, no article has.
    async fn unknown_words(&self, folded: &[String]) -> StoreResult<Vec<String>>;

    /// How many articles answer.
    async fn count_answers(&self, query: &Query, within: &Within) -> StoreResult<Count>;

    /// The articles that answer, from the one at place `first`.
    async fn answering_articles(
        &self,
        query: &Query,
        within: &Within,
        first: u32,
        limit: u32,
    ) -> StoreResult<Vec<FoundArticle>>;

    /// In how many articles each of these tokens is, in their order. Of a common one it only says that it is common: counting ends
    /// somewhere above the number that decides anything.
    async fn articles_with(&self, tokens: &[String]) -> StoreResult<Vec<u32>>;

    /// The commonest words with one of these sounds.
    async fn words_sounding(&self, sounds: &[String], limit: u32) -> StoreResult<Vec<KnownWord>>;

    /// The commonest words whose folded form begins so.
    async fn words_beginning(&self, folded: &str, limit: u32) -> StoreResult<Vec<KnownWord>>;
}
