//! A member's passkeys, as the member sees them.

use serde::{Deserialize, Serialize};

/// All of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passkeys {
    /// Whether browsers make passkeys for the site's address.
    pub is_possible: bool,
    /// The oldest first.
    pub passkeys: Vec<ListedPasskey>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ListedPasskey {
    /// Its number.
    pub id: i64,
    /// What the member calls it.
    pub name: String,
    /// When it was made, as it is read.
    pub made: String,
    /// When it last opened something, as it is read.
    pub used: Option<String>,
}
