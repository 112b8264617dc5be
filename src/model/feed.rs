//! Feeds: what they are of, and in which forms they are written.

use super::slug::Slug;

/// The newest articles of what a feed has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedOf {
    /// The whole paper.
    Site,
    /// A section.
    Section(Slug),
    /// A section within one.
    Subsection {
        /// The outer one.
        section: Slug,
        /// Which one.
        subsection: Slug,
    },
    /// A topic.
    Topic(Slug),
    /// An author.
    Author(Slug),
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedForm {
    /// RSS 2.0.
    Rss,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedForm {
    /// All of them, the one that every reader knows first.
    pub const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The last part of its address.
    pub fn file(self) -> &'static str {
        match self {
            Self::Rss => "feed.xml",
            Self::Atom => "feed.atom",
            Self::Json => "feed.json",
        }
    }

    /// RFC 6838; what a page and an answer call it.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Rss => "application/rss+xml",
            Self::Atom => "application/atom+xml",
            Self::Json => "application/feed+json",
        }
    }

    /// As people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rss => "RSS",
            Self::Atom => "Atom",
            Self::Json => "JSON Feed",
        }
    }
}
