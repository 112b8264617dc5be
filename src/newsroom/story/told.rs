//! What the last thing that was done with a story came to.

use crate::model::{error::AppError, newsroom::lacking::Lacking};

/// What it came to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Told {
    /// Nothing was done yet.
    Nothing,
    /// It is as it was wanted.
    Done,
    /// The story lacks this.
    Lacks(Vec<Lacking>),
    /// Somebody else was faster.
    Overtaken,
    /// It was refused.
    Wrong(AppError),
}
