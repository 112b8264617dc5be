//! The body of an article: a versioned document of blocks. What HTML it becomes is `server::publishing::render`.

mod block;
mod rewrite;
mod text;
mod words;

pub use block::{Block, BoxBlock, CalloutKind, GalleryPicture, TimelineEntry};
pub use rewrite::Writing;
use serde::{Deserialize, Serialize};
pub use text::{Span, Text};

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
