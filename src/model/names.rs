//! Topics and authors: what the paper keeps names of, and lists in the order of the alphabet.

use super::{article::Picture, slug::Slug};

/// A topic where it is named: a chip under an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicLink {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
}

/// A topic as its page introduces it.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// An introduction; may be empty.
    pub about: String,
    /// What stands for it.
    pub picture: Option<Picture>,
}

/// Who writes.
#[derive(Clone, Debug, PartialEq)]
pub struct Author {
    /// Address of the author's page.
    pub slug: Slug,
    /// As printed.
    pub name: String,
    /// What they are in the paper; may be empty.
    pub role: String,
    /// A short biography; may be empty.
    pub about: String,
    /// What they look like.
    pub portrait: Option<Picture>,
}

/// A name in a list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedName {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// What is said beside it: an author's role; may be empty.
    pub note: String,
    /// Published articles.
    pub articles: u32,
}
