//! Readers who take part: whoever has said something from a browser.

use serde::{Deserialize, Serialize};

/// A reader, for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReaderId(pub i64);

/// Who has an account, as they see it themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAccount {
    /// As they are known in what they say; at first empty.
    pub name: String,
    /// The address of mail that they have proved.
    pub mail: String,
}

/// A reader's own page.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPage {
    /// Their account; a guest has none, and neither has somebody who has said nothing yet.
    pub account: Option<OwnAccount>,
    /// Whether anything is kept of them.
    pub is_known: bool,
    /// Whether one can come in: letters can be sent.
    pub is_offered: bool,
}
