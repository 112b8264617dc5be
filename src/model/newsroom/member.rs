//! The people of the newsroom.

use super::{permission::Permission, role::Role};
use crate::model::{site::Locale, slug::Slug};
use serde::{Deserialize, Serialize};

/// The longest name, in graphemes.
pub const MAX_NAME_GRAPHEMES: usize = 80;

/// The longest address of mail, in bytes (RFC 5321 §4.5.3.1.3, without the angle brackets).
pub const MAX_EMAIL_BYTES: usize = 254;

/// A member, for ever: name, address and role may change, this does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MemberId(pub i64);

/// Where a member's rights over other people's stories count.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sections {
    /// In the whole paper.
    #[default]
    All,
    /// In these sections, and nowhere else.
    Only(Vec<Slug>),
}

impl Sections {
    /// These, or all if none is named.
    pub fn of(sections: Vec<Slug>) -> Self {
        if sections.is_empty() { Self::All } else { Self::Only(sections) }
    }
}

/// Somebody of the newsroom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub id: MemberId,
    /// As colleagues read it.
    pub name: String,
    /// Where mail reaches them; what they sign in with.
    pub email: String,
    /// What they are.
    pub role: Role,
    /// Where that counts.
    pub sections: Sections,
    /// The language of their newsroom.
    pub language: Locale,
}

impl Member {
    /// Whether they may do it, at least somewhere.
    pub fn may(&self, permission: Permission) -> bool {
        self.role.may(permission)
    }

    /// Whether they may do it in this section.
    pub fn may_in(&self, permission: Permission, section: &Slug) -> bool {
        let here = match &self.sections {
            Sections::All => true,
            Sections::Only(sections) => !permission.is_by_section() || sections.contains(section),
        };
        here && self.may(permission)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rights_over_stories_end_where_the_members_sections_end() {
        let (sports, world) = (Slug::parse("sports").unwrap(), Slug::parse("world").unwrap());
        let mut member = Member {
            id: MemberId(1),
            name: "ক".to_owned(),
            email: "k@paper.example".to_owned(),
            role: Role::SubEditor,
            sections: Sections::Only(vec![sports.clone()]),
            language: Locale::Bn,
        };
        assert!(member.may_in(Permission::EditStory, &sports) && !member.may_in(Permission::EditStory, &world));
        assert!(member.may_in(Permission::WriteStory, &world), "own drafts are not of a section's desk");
        assert!(!member.may_in(Permission::PublishStory, &sports), "a section adds no right");
        member.sections = Sections::All;
        assert!(member.may_in(Permission::EditStory, &world));
    }
}
