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
    ("sign_in", Guard::Public),
    ("get_member", Guard::Member),
    ("prove_again", Guard::Member),
    ("get_account", Guard::Member),
    ("change_account", Guard::Member),
    ("change_password", Guard::Member),
    ("enrol_second_factor", Guard::Member),
    ("confirm_second_factor", Guard::Member),
    ("renew_recovery_codes", Guard::Member),
    ("remove_second_factor", Guard::Member),
    ("list_devices", Guard::Member),
    ("end_session", Guard::Member),
    ("end_other_sessions", Guard::Member),
    ("list_passkeys", Guard::Member),
    ("ask_new_passkey", Guard::Member),
    ("add_passkey", Guard::Member),
    ("rename_passkey", Guard::Member),
    ("remove_passkey", Guard::Member),
    ("ask_passkey", Guard::Member),
    ("prove_by_passkey", Guard::Member),
    ("search_names", Guard::Staff(Permission::WriteStory)),
    ("list_names", Guard::Staff(Permission::ManageNames)),
    ("get_name", Guard::Staff(Permission::ManageNames)),
    ("make_name", Guard::Staff(Permission::ManageNames)),
    ("change_name", Guard::Staff(Permission::ManageNames)),
    ("move_section", Guard::Staff(Permission::ManageNames)),
    ("list_stories", Guard::Staff(Permission::WriteStory)),
    ("get_desk_month", Guard::Staff(Permission::WriteStory)),
    ("get_story", Guard::Staff(Permission::WriteStory)),
    ("begin_story", Guard::Staff(Permission::WriteStory)),
    ("save_story", Guard::Staff(Permission::WriteStory)),
    ("check_words", Guard::Staff(Permission::WriteStory)),
    ("move_story", Guard::Staff(Permission::WriteStory)),
    ("publish_story", Guard::Staff(Permission::PublishStory)),
    ("withdraw_story", Guard::Staff(Permission::WithdrawStory)),
    ("plan_story", Guard::Staff(Permission::AssignStory)),
    ("add_note", Guard::Staff(Permission::WriteStory)),
    ("tick_check", Guard::Staff(Permission::WriteStory)),
    ("add_check", Guard::Staff(Permission::ManageNames)),
    ("remove_check", Guard::Staff(Permission::ManageNames)),
    ("list_revisions", Guard::Staff(Permission::WriteStory)),
    ("get_revision", Guard::Staff(Permission::WriteStory)),
    ("compare_draft", Guard::Staff(Permission::WriteStory)),
    ("make_preview", Guard::Staff(Permission::WriteStory)),
    ("trash_story", Guard::Staff(Permission::WriteStory)),
    ("note_presence", Guard::Staff(Permission::WriteStory)),
    ("get_coverage", Guard::Staff(Permission::PublishStory)),
    ("post_entry", Guard::Staff(Permission::PublishStory)),
    ("change_entry", Guard::Staff(Permission::PublishStory)),
    ("remove_entry", Guard::Staff(Permission::PublishStory)),
    ("end_coverage", Guard::Staff(Permission::PublishStory)),
    ("list_pictures", Guard::Staff(Permission::UploadPicture)),
    ("get_picture", Guard::Staff(Permission::UploadPicture)),
    ("describe_picture", Guard::Staff(Permission::UploadPicture)),
    ("list_members", Guard::Staff(Permission::ManageMembers)),
    ("invite_member", Guard::Staff(Permission::ManageMembers)),
    ("reset_member", Guard::Staff(Permission::ManageMembers)),
    ("change_member", Guard::Staff(Permission::ManageMembers)),
    ("suspend_member", Guard::Staff(Permission::ManageMembers)),
    ("remove_members_second_factor", Guard::Staff(Permission::ManageMembers)),
    ("list_acts", Guard::Staff(Permission::ReadAudit)),
];
