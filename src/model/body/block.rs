//! The blocks that a body is made of.

use super::Text;
use serde::{Deserialize, Serialize};

/// A block of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// Running text.
    Paragraph {
        /// Its text.
        text: Text,
    },
    /// A heading between paragraphs.
    Heading {
        /// Its text.
        text: Text,
    },
    /// Somebody's words, set apart.
    Quote {
        /// The words.
        text: Text,
        /// Who said them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// A sentence of the story that is set large, to draw the eye.
    PullQuote {
        /// The sentence.
        text: Text,
        /// Who said it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<String>,
    },
    /// A list of short texts.
    List {
        /// Numbered or not.
        #[serde(default)]
        ordered: bool,
        /// The entries.
        items: Vec<Text>,
    },
    /// A picture from the media folder.
    Picture {
        /// The archive's name of the picture; in the store, its stored name.
        media: String,
        /// The line under it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        caption: String,
    },
    /// Pictures that belong together.
    Gallery {
        /// In order.
        pictures: Vec<GalleryPicture>,
    },
    /// A video or a post that stands on another site. Readers see a card; nothing is asked of the other site before they want it.
    Embed {
        /// Its address there.
        url: String,
        /// What it is.
        title: String,
        /// The line under it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        caption: String,
    },
    /// Rows and columns.
    Table {
        /// What it shows.
        caption: String,
        /// Whether the first row says what stands in the columns.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        header_row: bool,
        /// Whether the first column says what stands in the rows.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        header_column: bool,
        /// Rows of as many cells each.
        rows: Vec<Vec<Text>>,
    },
    /// A box beside the story.
    Callout {
        /// What it is for.
        kind: CalloutKind,
        /// Its heading; empty for the usual one of its kind.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        title: String,
        /// What stands in it.
        blocks: Vec<BoxBlock>,
    },
    /// What happened when.
    Timeline {
        /// In the order in which they are printed.
        entries: Vec<TimelineEntry>,
    },
    /// What was wrong in the story, and since when it is right.
    Correction {
        /// RFC 3339.
        at: String,
        /// What was wrong.
        text: Text,
    },
    /// A question of an interview, with its answer.
    Qa {
        /// What was asked.
        question: Text,
        /// What was answered.
        answer: Text,
    },
}

impl Block {
    /// The `type` by which archives know it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Paragraph { .. } => "paragraph",
            Self::Heading { .. } => "heading",
            Self::Quote { .. } => "quote",
            Self::PullQuote { .. } => "pull_quote",
            Self::List { .. } => "list",
            Self::Picture { .. } => "picture",
            Self::Gallery { .. } => "gallery",
            Self::Embed { .. } => "embed",
            Self::Table { .. } => "table",
            Self::Callout { .. } => "callout",
            Self::Timeline { .. } => "timeline",
            Self::Correction { .. } => "correction",
            Self::Qa { .. } => "qa",
        }
    }
}

/// A picture of a gallery.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GalleryPicture {
    /// As in [`Block::Picture`].
    pub media: String,
    /// The line under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
}

/// What a box beside the story is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CalloutKind {
    /// Facts about what the story tells of.
    Facts,
    /// The story in a few points.
    KeyPoints,
    /// What the reader should know besides.
    Note,
}

/// What may stand in a box.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum BoxBlock {
    /// Running text.
    Paragraph {
        /// Its text.
        text: Text,
    },
    /// A list of short texts.
    List {
        /// Numbered or not.
        #[serde(default)]
        ordered: bool,
        /// The entries.
        items: Vec<Text>,
    },
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineEntry {
    /// In words, or a day as `2024-12-23`.
    pub when: String,
    /// What happened.
    pub text: Text,
}
