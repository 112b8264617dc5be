//! The corpus format: a flat list of articles under categories, as used for tests and benchmarks.

use super::format::{self, Archive, FORMAT, VERSION};
use crate::model::body::Body;
use serde::Deserialize;

/// What is read of a corpus; other keys are passed over.
#[derive(Clone, Debug, Deserialize)]
pub struct Corpus {
    categories: Vec<Named>,
    tags: Vec<Named>,
    authors: Vec<Login>,
    articles: Vec<Article>,
}

#[derive(Clone, Debug, Deserialize)]
struct Named {
    slug: String,
    name: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Login {
    login: String,
    name: String,
}

#[derive(Clone, Debug, Deserialize)]
struct Article {
    slug: String,
    title: String,
    #[serde(default)]
    dek: String,
    category: String,
    #[serde(default)]
    tags: Vec<String>,
    author: String,
    published_at: String,
    paragraphs: Vec<String>,
    #[serde(default)]
    comments: Vec<Comment>,
}

#[derive(Clone, Debug, Deserialize)]
struct Comment {
    id: u64,
    #[serde(default)]
    parent: u64,
    author: String,
    date: String,
    body: String,
}

/// A corpus as an archive. E-mail and network addresses of commenters are left behind.
pub fn into_archive(corpus: Corpus) -> Archive {
    Archive {
        format: FORMAT.to_owned(),
        version: VERSION,
        sections: corpus
            .categories
            .into_iter()
            .map(|Named { slug, name }| format::Section { slug, name, ..Default::default() })
            .collect(),
        tags: corpus
            .tags
            .into_iter()
            .map(|Named { slug, name }| format::Tag { slug, name, ..Default::default() })
            .collect(),
        authors: corpus
            .authors
            .into_iter()
            .map(|Login { login, name }| format::Author { slug: login, name, ..Default::default() })
            .collect(),
        series: Vec::new(),
        media: Vec::new(),
        articles: corpus.articles.into_iter().map(article).collect(),
        front: Vec::new(),
    }
}

fn article(article: Article) -> format::Article {
    format::Article {
        slug: article.slug,
        section: article.category,
        headline: article.title,
        standfirst: article.dek,
        authors: vec![article.author],
        tags: article.tags,
        published_at: article.published_at,
        body: Body::from_paragraphs(article.paragraphs),
        comments: article.comments.into_iter().map(comment).collect(),
        ..Default::default()
    }
}

fn comment(comment: Comment) -> format::Comment {
    format::Comment {
        id: comment.id.to_string(),
        // Ids begin at 1; 0 is "answers nothing".
        parent: (comment.parent != 0).then(|| comment.parent.to_string()),
        name: comment.author,
        text: comment.body,
        posted_at: comment.date,
    }
}
