//! What has changed on the site's pages, for those who keep copies of them.

use super::StoreResult;
use crate::model::{id::ArticleId, slug::Slug};
use async_trait::async_trait;
use std::fmt;

/// Something that pages are made of. A page that keeps the tags of all that it was made of is out of date as soon as one of them has
/// changed, and not before.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tag {
    /// What is said of an article, here and on lists.
    Article(ArticleId),
    /// The comments under an article.
    Talk(ArticleId),
    /// The entries of a live story.
    Live(ArticleId),
    /// Which articles a section or subsection has.
    Section(Slug),
    /// Which articles a topic has.
    Topic(Slug),
    /// Which articles an author has, and what is said of the author.
    Author(Slug),
    /// Which articles a series has, and what is said of it.
    Series(Slug),
    /// What editors placed on the front page.
    Front,
    /// Which articles there are.
    Paper,
    /// What is written: what searches find, and when it changed.
    Texts,
    /// All authors and topics.
    Names,
    /// What stands on every page: the sections.
    Site,
}

/// As it is written in the store and in the headers that tell a CDN: ASCII without spaces.
impl fmt::Display for Tag {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ascii =
            |slug: &Slug| percent_encoding::utf8_percent_encode(slug.as_str(), percent_encoding::CONTROLS).to_string();
        match self {
            Self::Article(id) => write!(out, "article:{}", id.0.simple()),
            Self::Talk(id) => write!(out, "talk:{}", id.0.simple()),
            Self::Live(id) => write!(out, "live:{}", id.0.simple()),
            Self::Section(slug) => write!(out, "section:{}", ascii(slug)),
            Self::Topic(slug) => write!(out, "topic:{}", ascii(slug)),
            Self::Author(slug) => write!(out, "author:{}", ascii(slug)),
            Self::Series(slug) => write!(out, "series:{}", ascii(slug)),
            Self::Front => out.write_str("front"),
            Self::Paper => out.write_str("paper"),
            Self::Texts => out.write_str("texts"),
            Self::Names => out.write_str("names"),
            Self::Site => out.write_str("site"),
        }
    }
}

/// Changes that nobody was told of yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Purges {
    /// What has changed; if that is too much to be told one by one, as after an import, everything ([`Tag::Site`]).
    pub tags: Vec<Tag>,
    /// Where to go on next time.
    pub last: i64,
}

/// Knows what changed, whoever changed it.
#[async_trait]
pub trait PurgeStore: Send + Sync {
    /// What has changed after the change numbered `after`, oldest first.
    async fn purges(&self, after: i64) -> StoreResult<Purges>;

    /// Strikes off what has changed up to that change: everybody was told of it.
    async fn forget_purges(&self, up_to: i64) -> StoreResult<()>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_goes_into_a_header_whatever_its_slug_is() {
        let dhaka = Tag::Topic(Slug::parse("ঢাকা").unwrap());
        assert_eq!(dhaka.to_string(), "topic:%E0%A6%A2%E0%A6%BE%E0%A6%95%E0%A6%BE");
        assert_eq!(
            Tag::Article(ArticleId(uuid::Uuid::from_u128(10))).to_string(),
            "article:0000000000000000000000000000000a"
        );
    }
}
