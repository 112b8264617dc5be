//! Readers who take part: whoever has said something from a browser.

use serde::{Deserialize, Serialize};

/// A reader, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReaderId(pub i64);
