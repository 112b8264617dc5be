//! What readers are told when a story is published again, and what the desk is told when it is.

use super::lacking::Lacking;
use crate::model::slug::Slug;
use serde::{Deserialize, Serialize};

/// How much a published story changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// A slip of the pen: readers are told nothing.
    #[default]
    Minor,
    /// Readers see when it was updated.
    Major,
    /// Something was wrong: readers see what.
    Correction(String),
}

/// What became of a story that was to be published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// Readers have it.
    Published {
        /// First part of its address.
        section: Slug,
        /// Second part.
        slug: Slug,
    },
    /// It lacks something, and nothing has changed.
    NotReady(Vec<Lacking>),
    /// Somebody has changed it meanwhile, and nothing has been published.
    Overtaken,
}
