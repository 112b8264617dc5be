//! Who may do what in the newsroom: the one table. `docs/permissions.md` is printed from it.

use super::role::Role;

/// Something that not everybody may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// Write own drafts.
    WriteStory,
    /// Send own drafts to review.
    SendStory,
    /// Edit what others have written.
    EditStory,
    /// Accept or give back what was sent to review.
    ReviewStory,
    /// Publish, schedule, update and correct.
    PublishStory,
    /// Take a published story back.
    WithdrawStory,
    /// Throw drafts away and bring them back.
    TrashStory,
    /// Give stories to others.
    AssignStory,
    /// Make and rename sections, topics and authors.
    ManageNames,
    /// Bring pictures in.
    UploadPicture,
    /// Change and remove pictures of others.
    ManagePictures,
    /// Look after comments.
    ModerateComments,
    /// Answer comments under own stories; who looks after comments, there too.
    AnswerComments,
    /// Invite, change and suspend members.
    ManageMembers,
    /// Read what was done, and by whom.
    ReadAudit,
    /// Change the site's settings.
    ManageSite,
}

use Permission::*;

const YES: bool = true;
const NO: bool = false;

/// Each permission, and which role has it, in the order of [`Role::ALL`].
#[rustfmt::skip]
const TABLE: [(Permission, [bool; 6]); 16] = [
    //                 contributor reporter sub-editor editor moderator admin
    (WriteStory,       [YES,       YES,     YES,       YES,   NO,       YES]),
    (SendStory,        [NO,        YES,     YES,       YES,   NO,       YES]),
    (EditStory,        [NO,        NO,      YES,       YES,   NO,       YES]),
    (ReviewStory,      [NO,        NO,      YES,       YES,   NO,       YES]),
    (PublishStory,     [NO,        NO,      NO,        YES,   NO,       YES]),
    (WithdrawStory,    [NO,        NO,      NO,        YES,   NO,       YES]),
    (TrashStory,       [NO,        NO,      NO,        YES,   NO,       YES]),
    (AssignStory,      [NO,        NO,      YES,       YES,   NO,       YES]),
    (ManageNames,      [NO,        NO,      NO,        YES,   NO,       YES]),
    (UploadPicture,    [YES,       YES,     YES,       YES,   NO,       YES]),
    (ManagePictures,   [NO,        NO,      YES,       YES,   NO,       YES]),
    (ModerateComments, [NO,        NO,      NO,        YES,   YES,      YES]),
    (AnswerComments,   [YES,       YES,     YES,       YES,   YES,      YES]),
    (ManageMembers,    [NO,        NO,      NO,        NO,    NO,       YES]),
    (ReadAudit,        [NO,        NO,      NO,        YES,   NO,       YES]),
    (ManageSite,       [NO,        NO,      NO,        NO,    NO,       YES]),
];

impl Permission {
    /// All of them, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(permission, _)| permission)
    }

    /// Whether a member who is confined to some sections has it in those only.
    pub fn is_by_section(self) -> bool {
        matches!(self, EditStory | ReviewStory | PublishStory | WithdrawStory | TrashStory | ModerateComments)
    }
}

impl Role {
    /// Whether the role has the permission.
    pub fn may(self, permission: Permission) -> bool {
        let rights = TABLE.iter().find(|row| row.0 == permission).map(|row| row.1);
        let rights = rights.into_iter().flatten();
        Self::ALL.into_iter().zip(rights).any(|(role, may)| role == self && may)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_admin_may_do_everything_and_a_contributor_little() {
        assert!(Permission::all().all(|permission| Role::Admin.may(permission)));
        let few: Vec<_> = Permission::all().filter(|permission| Role::Contributor.may(*permission)).collect();
        assert_eq!(few, [WriteStory, UploadPicture, AnswerComments]);
        assert!(!Role::Moderator.may(WriteStory) && Role::Moderator.may(ModerateComments));
    }

    #[test]
    fn no_permission_has_two_rows() {
        let all: std::collections::HashSet<_> = Permission::all().collect();
        assert_eq!(all.len(), TABLE.len());
    }
}
