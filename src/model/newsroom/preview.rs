//! A link by which somebody without an account sees a story before readers do.

use crate::model::{moment::Moment, slug::Slug};
use serde::{Deserialize, Serialize};

/// The link.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    /// What opens it: it stands in the address and is told once.
    pub token: Slug,
    /// Until when it does.
    pub until: Moment,
}
