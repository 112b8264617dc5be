//! How far a comment is.

use serde::{Deserialize, Serialize};

/// How far a comment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CommentStatus {
    /// A moderator has not decided; its writer alone sees it.
    Pending,
    /// Everybody sees it.
    #[default]
    Approved,
    /// A moderator has turned it down.
    Rejected,
    /// It is advertising or worse.
    Spam,
    /// It stood, and was taken away by its writer or a moderator.
    Removed,
}

impl CommentStatus {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Pending, Self::Approved, Self::Rejected, Self::Spam, Self::Removed];

    /// As it is kept, and written in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
            Self::Removed => "removed",
        }
    }

    /// The way back.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_survives_its_name() {
        for status in CommentStatus::ALL {
            assert_eq!(CommentStatus::parse(status.as_str()), Some(status));
            assert_eq!(serde_json::to_string(&status).unwrap(), format!("{:?}", status.as_str()));
        }
        assert_eq!(CommentStatus::parse("Approved"), None);
    }
}
