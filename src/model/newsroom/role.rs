//! The roles of the newsroom. A member has one.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// What somebody is in the newsroom; `permission` says what that allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Writes from outside: own drafts, which somebody else sends on.
    Contributor,
    /// Writes, and sends to review.
    Reporter,
    /// Edits and checks what others have written.
    SubEditor,
    /// Publishes.
    Editor,
    /// Looks after the comments.
    Moderator,
    /// Looks after the newsroom itself.
    Admin,
}

impl Role {
    /// All roles, in the order of the table.
    pub const ALL: [Self; 6] =
        [Self::Contributor, Self::Reporter, Self::SubEditor, Self::Editor, Self::Moderator, Self::Admin];

    /// How it is written down.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Reporter => "reporter",
            Self::SubEditor => "sub_editor",
            Self::Editor => "editor",
            Self::Moderator => "moderator",
            Self::Admin => "admin",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no role: contributor, reporter, sub_editor, editor, moderator or admin")]
pub struct NoRole;

impl FromStr for Role {
    type Err = NoRole;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(NoRole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_is_written_the_same_way_everywhere() {
        for role in Role::ALL {
            assert_eq!(role.as_str().parse(), Ok(role));
            assert_eq!(serde_json::to_string(&role).unwrap(), format!("\"{role}\""));
        }
        assert_eq!("Admin".parse::<Role>(), Err(NoRole));
    }
}
