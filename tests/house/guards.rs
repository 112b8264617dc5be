//! Who may call each server function. The HTTP tests call each row without its rights and expect a refusal.

use hocchetaki::model::newsroom::permission::Permission;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// Everybody.
    Public,
    /// A reader with an account, or the owner of what is touched.
    Reader,
    /// Every member of the newsroom.
    Member,
    /// A member of the newsroom who may do this.
    Staff(Permission),
}

/// Function → who may call it.
pub const GUARDS: &[(&str, Guard)] = &[
    ("get_sheet", Guard::Public),
    ("list_suggestions", Guard::Public),
    ("post_comment", Guard::Public),
    // The newsroom.
    ("describe_picture", Guard::Staff(Permission::UploadPicture)),
    ("get_member", Guard::Member),
    ("get_picture", Guard::Staff(Permission::UploadPicture)),
    ("list_pictures", Guard::Staff(Permission::UploadPicture)),
    ("list_members", Guard::Staff(Permission::ManageMembers)),
];
