//! What a story lacks before readers can get it.

use crate::model::moment::Moment;
use serde::{Deserialize, Serialize};

/// One thing that must be seen to first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lacking {
    /// It has no headline.
    Headline,
    /// Its headline is longer than anybody reads, in graphemes.
    ShorterHeadline {
        /// The most it may have.
        max: u32,
    },
    /// It lies in no section, or in one that is no longer there.
    Section,
    /// Nobody signs it, or somebody does whom the paper does not know.
    Byline,
    /// It has a topic that the paper does not know.
    Topic,
    /// Nothing is written.
    Body,
    /// The text was written by a newer version of the program.
    NewerVersion,
    /// A block that this program does not know, or that is not whole.
    Block {
        /// Which, from 1.
        place: u32,
        /// Its kind.
        kind: String,
    },
    /// The address that is wished for cannot be one.
    Slug,
    /// The address that is wished for is another story's.
    SlugTaken {
        /// One that is free.
        suggestion: String,
    },
    /// A picture is not there.
    Picture,
    /// A picture has neither a description nor the mark of a decoration.
    Alt {
        /// Name in the media folder.
        file: String,
    },
    /// A video story needs its film.
    Film,
    /// Only a live story has entries, and this one has some.
    Entries,
    /// It must not come out yet.
    Embargo {
        /// Then it may.
        until: Moment,
    },
    /// The desk's list for this section is not done.
    Checks {
        /// What is left of it.
        left: Vec<String>,
    },
}
