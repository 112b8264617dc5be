//! A page of the paper as it is printed: finished HTML, what `<head>` says of it, and what on it is alive.

use super::{error::AppError, feed::FeedForm, id::CommentId};
use serde::{Deserialize, Serialize};

/// A printed page. The server prints it, for the first page and for each that a reader then turns to; a browser needs to know
/// nothing of what is printed on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// What browsers, search engines and those who share it are told.
    pub head: Head,
    /// Class of its `<main>`; may be empty.
    pub class: String,
    /// What is printed.
    pub html: String,
    /// Why this is another page than was asked for. The browser need not know.
    #[serde(skip)]
    pub error: Option<AppError>,
}

/// What the page's title bar and address bar show.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// As the browser's tab shows it.
    pub title: String,
    /// Its one canonical address, with origin; none for a page that has none.
    pub canonical: Option<String>,
    /// For search engines and those who share it, who load every page whole: it does not travel to a browser that turns pages.
    #[serde(skip)]
    pub shared: Shared,
}

/// What is shown where a page is found or shared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shared {
    /// Its title without the paper's name.
    pub headline: String,
    /// One or two sentences.
    pub description: String,
    /// The paper's name.
    pub site_name: String,
    /// `website` or `article` (ogp.me).
    pub kind: &'static str,
    /// A picture that stands for it.
    pub image: Option<SharedImage>,
    /// What more is said of an article: property (ogp.me) and content.
    pub properties: Vec<(&'static str, String)>,
    /// Feeds that follow it.
    pub feeds: Vec<SharedFeed>,
    /// What search engines read of it: JSON-LD, written so that it can stand in a `<script>`.
    pub structured: String,
    /// Address of the page above this one in a list, with origin.
    pub previous: Option<String>,
    /// Address of the page below it.
    pub next: Option<String>,
    /// Search engines shall leave it out.
    pub is_unlisted: bool,
}

/// A picture where a page is shared.
#[derive(Clone, Debug, PartialEq)]
pub struct SharedImage {
    /// With origin.
    pub address: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// What is to be seen; may be empty.
    pub alt: String,
    /// Whether it belongs to this page: the paper's mark stands for every page without one.
    pub is_own: bool,
}

/// A feed that a page offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFeed {
    /// As it is offered.
    pub title: String,
    /// Its path.
    pub path: String,
    /// How it is written.
    pub form: FeedForm,
}

/// A comment that is being answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Which one.
    pub comment: CommentId,
    /// Whose it is.
    pub name: String,
    /// What of it is quoted, as it stands in the form; may be empty.
    pub quoted: String,
}

/// What the page shows after a comment was posted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostedComment {
    /// The comment.
    pub comment: CommentId,
    /// The thread that it stands in.
    pub thread: CommentId,
    /// That thread, printed anew.
    pub html: String,
    /// What its writer is told: that it stands, or waits.
    pub notice: String,
    /// The discussion's heading, with the new count.
    pub heading: String,
    /// The new count in the byline.
    pub count: String,
}

/// The printed frame round every page of the paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// Leads past the head, for those who go by keyboard.
    pub skip: String,
    /// What is in the head of the page.
    pub masthead: String,
    /// What is in its foot.
    pub footer: String,
}
