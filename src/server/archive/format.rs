//! The archive as JSON: version 1.

use crate::model::body::Body;
use serde::{Deserialize, Serialize};

/// The value of `format`, by which an archive is told from other JSON.
pub const FORMAT: &str = "hocchetaki-archive";

/// The version that this engine writes and the newest that it reads.
pub const VERSION: u32 = 1;

/// A paper as one JSON object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Archive {
    /// [`FORMAT`]
    pub format: String,
    /// [`VERSION`]
    pub version: u32,
    /// In the order of the navigation.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Tags of the articles.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Authors of the articles.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// Pictures, with their bytes.
    #[serde(default)]
    pub media: Vec<Media>,
    /// The articles.
    #[serde(default)]
    pub articles: Vec<Article>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// First part of its articles' addresses.
    pub slug: String,
    /// As readers see it.
    pub name: String,
    /// One sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Its address.
    pub slug: String,
    /// As readers see it.
    pub name: String,
}

/// An author.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Its address.
    pub slug: String,
    /// As printed.
    pub name: String,
    /// A short biography.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Media {
    /// The name by which articles of this archive refer to it; its ending says what kind it is.
    pub name: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What is to be seen; empty for a decoration.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Who made it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub credit: String,
    /// Its bytes in base64 (RFC 4648 §4).
    #[serde(default)]
    pub data: String,
}

/// An article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// A UUID. Where it is missing, the slug stands for it for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Second part of its address, unique in the site.
    pub slug: String,
    /// Slug of its section.
    pub section: String,
    /// The headline.
    pub headline: String,
    /// The sentence under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub standfirst: String,
    /// Slugs of its authors in byline order.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Slugs of its tags.
    #[serde(default)]
    pub tags: Vec<String>,
    /// RFC 3339.
    pub published_at: String,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// The lead picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<Lead>,
    /// The text.
    pub body: Body,
    /// What readers said, each after the comment that it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
}

/// The lead picture of an article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Name of a picture of this archive.
    pub media: String,
    /// The line under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comment {
    /// A UUID, or any name that is its own within the file.
    pub id: String,
    /// `id` of the comment that it answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// The name its writer gave.
    pub name: String,
    /// Plain text.
    pub text: String,
    /// RFC 3339.
    pub posted_at: String,
}
