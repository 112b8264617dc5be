//! What can be wrong with a file that is imported.

use crate::server::{pictures::PictureError, store::StoreError};

/// Why an import was refused. The store is as it was before.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is no text.
    #[error("byte {0} is no UTF-8; the file must be UTF-8 text")]
    Encoding(usize),
    /// The file's shape is wrong.
    #[error("{place}: {problem}")]
    Shape {
        /// `articles[3].published_at`, or empty for the file as a whole.
        place: String,
        /// What is wrong, with line and column.
        problem: String,
    },
    /// A value is wrong.
    #[error("{entry}: {field} {problem}")]
    Entry {
        /// `articles[3] (rashiya-…)`
        entry: String,
        /// Which field of it.
        field: &'static str,
        /// What is wrong with it.
        problem: String,
    },
    /// A line of a plain text is wrong.
    #[error("line {line}: {problem}")]
    Line {
        /// From 1.
        line: usize,
        /// What is wrong with it.
        problem: String,
    },
    /// A picture cannot be kept.
    #[error("{entry}: {problem}")]
    Picture {
        /// `media[3] (nodi.jpg)`
        entry: String,
        /// What is wrong with it.
        problem: PictureError,
    },
    /// The program gave up.
    #[error("the pictures were not finished: {0}")]
    BrokenOff(String),
    /// The store refused.
    #[error("nothing was imported")]
    Store(#[from] StoreError),
}
