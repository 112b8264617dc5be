//! The front page's places.

use serde::{Deserialize, Serialize};

/// A place on the front page into which editors may put articles. What they leave free is filled by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FrontSlot {
    /// The first story.
    Lead,
    /// The stories beside it.
    Secondary,
    /// What people think.
    Opinion,
    /// Photo and video stories.
    Pictures,
}

impl FrontSlot {
    /// All of them, from top to bottom.
    pub const ALL: [Self; 4] = [Self::Lead, Self::Secondary, Self::Opinion, Self::Pictures];

    /// As it stands in stores and archives.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Secondary => "secondary",
            Self::Opinion => "opinion",
            Self::Pictures => "pictures",
        }
    }
}
