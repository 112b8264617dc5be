//! The body of an article: a versioned document of blocks. What HTML it becomes is `server::publishing::render`.

use serde::{Deserialize, Serialize};

/// The version of this format that the engine writes.
pub const VERSION: u32 = 1;

/// An article's body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Format version, see [`VERSION`].
    pub version: u32,
    /// From top to bottom.
    pub blocks: Vec<Block>,
}

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
}

/// Text with or without marked words. One unmarked run is written as a plain string.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    /// Nothing is marked.
    Plain(String),
    /// Runs, each with its marks.
    Spans(Vec<Span>),
}

/// A run of text with the same marks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The run.
    pub text: String,
    /// Strong importance.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Stress.
    #[serde(default, skip_serializing_if = "is_false")]
    pub em: bool,
    /// Where it leads: `http`, `https`, `mailto` or an address of this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Text {
    /// The runs, a plain text being one.
    pub fn spans(&self) -> Vec<Span> {
        match self {
            Self::Plain(text) => vec![Span { text: text.clone(), ..Span::default() }],
            Self::Spans(spans) => spans.clone(),
        }
    }

    /// The words without marks.
    pub fn plain(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Spans(spans) => spans.iter().map(|span| span.text.as_str()).collect(),
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self { version: VERSION, blocks: Vec::new() }
    }
}

impl Body {
    /// Unmarked paragraphs, as wire copy and plain-text files have them.
    pub fn from_paragraphs(paragraphs: impl IntoIterator<Item = String>) -> Self {
        let blocks = paragraphs.into_iter().map(|text| Block::Paragraph { text: Text::Plain(text) }).collect();
        Self { version: VERSION, blocks }
    }
}
