//! What a story can belong to and be signed by.

use crate::model::slug::Slug;
use serde::{Deserialize, Serialize};

/// A name of the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
}

/// The names that somebody who writes a story needs at once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// All, in the order of the navigation, those within a section behind it.
    pub sections: Vec<Name>,
    /// Who signs the story.
    pub authors: Vec<Name>,
    /// What it is about.
    pub topics: Vec<Name>,
}

/// Of what there are so many that they are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameKind {
    /// Who signs stories.
    Author,
    /// What stories are about.
    Topic,
}
