//! Text with or without marked words.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;

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
    /// A footnote to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

impl Text {
    /// The runs, a plain text being one.
    pub fn spans(&self) -> Cow<'_, [Span]> {
        match self {
            Self::Plain(text) => Cow::Owned(vec![Span { text: text.clone(), ..Span::default() }]),
            Self::Spans(spans) => Cow::Borrowed(spans),
        }
    }

    /// The words without marks and footnotes.
    pub fn plain(&self) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Spans(spans) => spans.iter().map(|span| span.text.as_str()).collect(),
        }
    }

    /// Its footnotes, in order.
    pub fn notes(&self) -> impl Iterator<Item = &str> {
        let spans = match self {
            Self::Plain(_) => &[],
            Self::Spans(spans) => spans.as_slice(),
        };
        spans.iter().filter_map(|span| span.note.as_deref())
    }
}
