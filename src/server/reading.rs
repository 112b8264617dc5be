//! What readers read: each page's data in one go, and how often an article is read.

pub mod archive;
pub mod article;
pub mod author;
pub mod bots;
pub mod front;
pub mod latest;
pub mod live;
pub mod most_read;
pub mod popular;
pub mod rail;
pub mod section;
pub mod series;
pub mod topic;

pub use rail::rail;

use super::{
    state::AppState,
    store::{article::ListedArticle, purge::Tag},
};
use crate::model::article::{ArticleCard, ArticleLink};

/// Articles of one page of a list.
const PAGE: u32 = 20;

/// Names of one page of a list of all.
const NAMES: u32 = 300;

/// An article of a list as a card.
pub fn card(state: &AppState, article: ListedArticle) -> ArticleCard {
    state.trail.note(Tag::Article(article.id));
    ArticleCard {
        section: article.section,
        kind: article.kind,
        slug: article.slug,
        headline: article.headline,
        standfirst: article.standfirst,
        published: state.clock.moment(article.published_at),
        picture: article.picture,
        comment_count: article.comment_count,
    }
}

/// An article of a list as a link.
fn link(state: &AppState, article: ListedArticle) -> ArticleLink {
    state.trail.note(Tag::Article(article.id));
    ArticleLink {
        section: article.section.slug,
        slug: article.slug,
        headline: article.headline,
        published: state.clock.moment(article.published_at),
    }
}
