//! Stored HTML that another renderer made, and bringing it up to date.

use super::{StoreResult, archive::MediaRecord};
use crate::model::{
    body::Body,
    id::{ArticleId, LiveEntryId},
};
use async_trait::async_trait;

/// An article whose HTML another renderer made.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedText {
    /// Whose.
    pub article: ArticleId,
    /// What editors wrote; blocks that this version does not know are left out.
    pub body: Body,
    /// The same of a live story's entries.
    pub entries: Vec<DatedEntry>,
    /// The pictures in all of these.
    pub media: Vec<MediaRecord>,
}

/// An entry of it.
#[derive(Clone, Debug, PartialEq)]
pub struct DatedEntry {
    /// Which.
    pub id: LiveEntryId,
    /// What editors wrote.
    pub body: Body,
    /// The same, as it is stored.
    pub stored: String,
}

/// An entry's HTML as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntryHtml {
    /// Whose.
    pub id: LiveEntryId,
    /// The body of which it was made, as it was stored.
    pub of: String,
    /// What it is.
    pub html: String,
}

/// Its HTML as it is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewHtml {
    /// Whose.
    pub article: ArticleId,
    /// Of the body.
    pub body_html: String,
    /// Of the entries.
    pub entries_html: Vec<NewEntryHtml>,
}

/// Keeps what is rendered.
#[async_trait]
pub trait RenderingStore: Send + Sync {
    /// Some of the articles whose HTML was not made by `rendered_by`.
    async fn dated_texts(&self, rendered_by: u32, limit: u32) -> StoreResult<Vec<DatedText>>;

    /// Puts new HTML in the place of the old by one transaction. A body that was changed since it was read keeps its own.
    async fn put_html(&self, rendered_by: u32, texts: &[NewHtml]) -> StoreResult<()>;
}
