//! Articles in the shapes in which they are shown.

use super::{
    moment::Moment,
    picture::{Avif, Focus},
    section::SectionLink,
    slug::Slug,
};
use serde::{Deserialize, Serialize};

/// What kind of article it is: which template it has, and where the front page looks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArticleKind {
    /// News, features, interviews.
    #[default]
    Report,
    /// What somebody thinks of it.
    Opinion,
    /// A story told while it happens, entry by entry.
    Live,
    /// A story told in pictures.
    Photo,
    /// A story told by a film.
    Video,
}

impl ArticleKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Report, Self::Opinion, Self::Live, Self::Photo, Self::Video];

    /// As it stands in stores and archives.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Opinion => "opinion",
            Self::Live => "live",
            Self::Photo => "photo",
            Self::Video => "video",
        }
    }
}

/// An article where only its headline stands: rails, breadcrumbs.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleLink {
    /// The section's slug, first part of the address.
    pub section: Slug,
    /// Second part of the address, unique within the site.
    pub slug: Slug,
    /// The headline.
    pub headline: String,
    /// First publication.
    pub published: Moment,
}

/// An article in a list with picture and standfirst.
#[derive(Clone, Debug, PartialEq)]
pub struct ArticleCard {
    /// Its section.
    pub section: SectionLink,
    /// What kind it is.
    pub kind: ArticleKind,
    /// Second part of the address.
    pub slug: Slug,
    /// The headline.
    pub headline: String,
    /// The sentence under the headline; may be empty.
    pub standfirst: String,
    /// First publication.
    pub published: Moment,
    /// The lead picture.
    pub picture: Option<Picture>,
    /// Comments that readers can see.
    pub comment_count: u32,
}

/// A picture with all that a page needs to reserve its place and to credit it.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its name in the media folder; from it the addresses of its files are made (`model::picture`).
    pub file: String,
    /// Widths in which it can be had, narrowest first; none for a drawing, whose one file fits all sizes.
    pub widths: Vec<u32>,
    /// Its colour among the sixteen tones of `style/tokens.css`, which stands in its place until it comes; 0 for none.
    pub tone: u8,
    /// Whether its widths can be had in this form too.
    pub avif: Avif,
    /// What must stay in sight where it is cut.
    pub focus: Focus,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What is to be seen, for those who cannot; empty for a decoration.
    pub alt: String,
    /// The line under it; may be empty.
    pub caption: String,
    /// Who made it; may be empty.
    pub credit: String,
}

/// Headlines for places where there is less room, or that are read by others; where one is empty, the headline itself will do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OtherHeadlines {
    /// On cards and in lists.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub card: String,
    /// In search engines.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub search: String,
    /// Where the story is shared.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub share: String,
}

impl OtherHeadlines {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
