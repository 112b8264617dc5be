//! A story as it is being written: all that becomes an article, and what only the newsroom knows.

use crate::model::{article::ArticleKind, slug::Slug};
use serde::{Deserialize, Serialize};

/// The version of this format that the engine writes.
pub const VERSION: u32 = 1;

/// The most of each field, in graphemes.
pub mod most {
    /// Of a headline.
    pub const HEADLINE: usize = 200;
    /// Of the sentence under it.
    pub const STANDFIRST: usize = 600;
    /// Of a picture's line.
    pub const CAPTION: usize = 600;
    /// Of the body as JSON, in bytes.
    pub const BODY_BYTES: usize = 2 * 1024 * 1024;
}

/// A story as it is being written. Anything may be missing until it is published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Format version, see [`VERSION`].
    pub version: u32,
    /// What kind of article it becomes.
    pub kind: ArticleKind,
    /// Its headlines.
    pub headline: Headlines,
    /// The sentence under the headline.
    pub standfirst: String,
    /// Second part of the address; empty: made from the headline.
    pub slug: String,
    /// Slug of its section, or of the section within one.
    pub section: Option<Slug>,
    /// In byline order.
    pub authors: Vec<Slug>,
    /// In order.
    pub topics: Vec<Slug>,
    /// The lead picture.
    pub picture: Option<DraftPicture>,
    /// The body, as JSON text of `model::body`; what a newer version wrote is kept as it is.
    pub body: String,
    /// Its place in a series, from 1.
    pub series: Option<(Slug, u32)>,
    /// Address of the film of a video story.
    pub video: Option<String>,
}

impl Default for Draft {
    fn default() -> Self {
        Self {
            version: VERSION,
            kind: ArticleKind::default(),
            headline: Headlines::default(),
            standfirst: String::new(),
            slug: String::new(),
            section: None,
            authors: Vec::new(),
            topics: Vec::new(),
            picture: None,
            body: EMPTY_BODY.to_owned(),
            series: None,
            video: None,
        }
    }
}

/// A body without blocks.
pub const EMPTY_BODY: &str = r#"{"version":1,"blocks":[]}"#;

/// The headline, and what stands in its place where there is less room.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Headlines {
    /// On the story's own page.
    pub page: String,
    /// On cards and in lists; empty: that of the page.
    pub card: String,
    /// In search engines; empty: that of the page.
    pub search: String,
    /// On share pictures and in what is shared; empty: that of the page.
    pub share: String,
}

/// The lead picture of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DraftPicture {
    /// Name in the media folder.
    pub file: String,
    /// The line under it.
    pub caption: String,
}
