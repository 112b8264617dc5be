//! Who may do what with which story.

use crate::{
    model::{
        error::AppError,
        newsroom::{member::Member, permission::Permission, stage::Stage},
    },
    server::store::story::CardRecord,
};

/// Whether they began it or were given it.
pub(super) fn is_theirs(member: &Member, card: &CardRecord) -> bool {
    [&card.created_by, &card.assigned_to].into_iter().flatten().any(|named| named.id == member.id)
}

/// Whether this permission counts for this story. A story without a section is everybody's who may do it anywhere.
pub(super) fn may(member: &Member, permission: Permission, card: &CardRecord) -> bool {
    match &card.section {
        Some(section) => member.may_in(permission, &section.slug),
        None => member.may(permission),
    }
}

/// Their own stories as long as the desk has not taken them over; others' where they edit.
pub(super) fn may_write(member: &Member, card: &CardRecord) -> bool {
    let own = matches!(card.stage, Stage::Pitch | Stage::Draft)
        && is_theirs(member, card)
        && member.may(Permission::WriteStory);
    own || may(member, Permission::EditStory, card)
}

/// Their own stories, and all where they edit.
pub(super) fn may_see(member: &Member, card: &CardRecord) -> bool {
    is_theirs(member, card) || may(member, Permission::EditStory, card)
}

/// An answer to who may not.
pub(super) fn require(allowed: bool) -> Result<(), AppError> {
    if allowed { Ok(()) } else { Err(AppError::Forbidden) }
}
