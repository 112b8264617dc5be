//! Being in the newsroom.

use super::member::Member;
use serde::{Deserialize, Serialize};

/// Who is where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Name of the paper.
    pub paper: String,
    /// Who is signed in.
    pub member: Member,
}
