//! The archive as JSON: version 1.

use crate::model::{
    article::{ArticleKind, OtherHeadlines},
    body::Body,
    front::FrontSlot,
};
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
    /// In the order of the navigation; each after the one that it lies within.
    #[serde(default)]
    pub sections: Vec<Section>,
    /// Tags of the articles.
    #[serde(default)]
    pub tags: Vec<Tag>,
    /// Authors of the articles.
    #[serde(default)]
    pub authors: Vec<Author>,
    /// Series of the articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub series: Vec<Series>,
    /// Pictures, with their bytes.
    #[serde(default)]
    pub media: Vec<Media>,
    /// The articles.
    #[serde(default)]
    pub articles: Vec<Article>,
    /// What stands on the front page, slot by slot in order; without it, the site's placements stay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub front: Vec<Placement>,
}

/// An article in a place of the front page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Where.
    pub slot: FrontSlot,
    /// Its slug.
    pub article: String,
}

/// A series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// Its name in addresses and references.
    pub slug: String,
    /// As readers see it.
    pub name: String,
    /// One sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
}

/// A section.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// First part of its articles' addresses.
    pub slug: String,
    /// As readers see it.
    pub name: String,
    /// One sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Slug of the section that it lies within.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
}

/// A tag.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tag {
    /// Its address.
    pub slug: String,
    /// As readers see it.
    pub name: String,
    /// An introduction to the topic.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Name of a picture of this archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
}

/// An author.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Its address.
    pub slug: String,
    /// As printed.
    pub name: String,
    /// A short biography.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// What they are in the paper.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// Name of a picture of this archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portrait: Option<String>,
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
    /// The line that is offered for each story that shows it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// What must stay in sight where it is cut, in thousandths from its left and top; the middle if nobody says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<[u16; 2]>,
    /// Its bytes in base64 (RFC 4648 §4).
    #[serde(default)]
    pub data: String,
}

/// An article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// A UUID. Where it is missing, the slug stands for it for ever.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Second part of its address, unique in the site.
    pub slug: String,
    /// What kind it is.
    #[serde(default, skip_serializing_if = "is_report")]
    pub kind: ArticleKind,
    /// Slug of its section, or of the section within one.
    pub section: String,
    /// The headline.
    pub headline: String,
    /// For cards, search engines and where it is shared.
    #[serde(default, skip_serializing_if = "OtherHeadlines::is_empty")]
    pub other_headlines: OtherHeadlines,
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
    /// The text. Of a live story, the summary that stays on top.
    pub body: Body,
    /// Its place in a series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesPlace>,
    /// Address of the film of a video story.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<String>,
    /// RFC 3339; when a live story ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live_ended_at: Option<String>,
    /// Entries of a live story, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entries: Vec<LiveEntry>,
    /// What readers said, each after the comment that it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_report(kind: &ArticleKind) -> bool {
    *kind == ArticleKind::Report
}

/// A place in a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesPlace {
    /// The series' slug.
    pub slug: String,
    /// From 1.
    pub part: u32,
}

/// An entry of a live story.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LiveEntry {
    /// A UUID, or any name that is its own within the article.
    pub id: String,
    /// RFC 3339.
    pub posted_at: String,
    /// RFC 3339.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<String>,
    /// Whether it is one of the events that the list on top names.
    #[serde(default, skip_serializing_if = "is_false")]
    pub key_event: bool,
    /// Its headline.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub headline: String,
    /// The text.
    pub body: Body,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
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
