//! The people of the newsroom in the store, and how they prove who they are.

use super::{StoreResult, audit::Act};
use crate::model::{
    moment::UtcMillis,
    newsroom::{
        member::{Member, MemberId, Sections},
        role::Role,
    },
    site::Locale,
};
use async_trait::async_trait;

/// A hash of something that opens a door: what opens it is never kept.
pub type Hash = [u8; 32];

/// A member with what decides whether they may come in. It cannot be serialised.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// Whose.
    pub member: Member,
    /// Hash of the password, as a PHC string; none until one is chosen.
    pub password: Option<String>,
    /// Secret of the second factor, if there is one.
    pub totp_secret: Option<Vec<u8>>,
    /// The last step whose code was used.
    pub totp_step: i64,
    /// Whether they are shut out.
    pub is_suspended: bool,
}

/// A member in the list of people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMember {
    /// Who.
    pub member: Member,
    /// Whether a password was chosen: nobody comes in without one.
    pub has_password: bool,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
    /// Whether they have a passkey.
    pub has_passkey: bool,
    /// Whether they are shut out.
    pub is_suspended: bool,
    /// When they last signed in.
    pub seen_at: Option<UtcMillis>,
}

/// Somebody who joins.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// In lower case.
    pub email: String,
    /// Checked.
    pub name: String,
    /// What they become.
    pub role: Role,
    /// Where that counts.
    pub sections: Sections,
    /// The language of their newsroom.
    pub language: Locale,
}

/// A link by which a member chooses a password.
#[derive(Clone, Copy, Debug)]
pub struct NewInvitation {
    /// Hash of what the link holds.
    pub token: Hash,
    /// Until when it opens.
    pub ends_at: UtcMillis,
}

/// What became of a change of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedMember {
    /// It is done.
    Done,
    /// Nobody who can come in would be an admin any more.
    LastAdmin,
    /// There is no such member.
    Nobody,
}

/// Reads and writes members. Whatever is written is written down with its act.
#[async_trait]
pub trait MemberStore: Send + Sync {
    /// Keeps a new member with the link that lets them in; `Conflict` if the address is taken.
    async fn add_member(&self, new: &NewMember, invitation: NewInvitation, act: &Act) -> StoreResult<MemberId>;

    /// Makes a new link for a member; an older one opens nothing any more.
    async fn invite_again(&self, member: MemberId, invitation: NewInvitation, act: &Act) -> StoreResult<()>;

    /// Whose link it is, if it still opens.
    async fn invited(&self, token: &Hash, now: UtcMillis) -> StoreResult<Option<Member>>;

    /// Sets the password of who holds the link, uses the link up and ends all their sessions. Nobody if it no longer opens.
    async fn accept_invitation(&self, token: &Hash, password: &str, act: &Act) -> StoreResult<Option<MemberId>>;

    /// Sets a member's password and ends their sessions but for one.
    async fn set_password(&self, member: MemberId, password: &str, keep: Option<i64>, act: &Act) -> StoreResult<()>;

    /// Changes what a member is.
    async fn change_member(
        &self,
        member: MemberId,
        role: Role,
        sections: &Sections,
        act: &Act,
    ) -> StoreResult<ChangedMember>;

    /// Shuts a member out, which ends all their sessions and links, or lets them in again.
    async fn suspend_member(&self, member: MemberId, is_suspended: bool, act: &Act) -> StoreResult<ChangedMember>;

    /// Changes a member's name and language.
    async fn change_account(&self, member: MemberId, name: &str, language: Locale, act: &Act) -> StoreResult<()>;

    /// Sets the secret of the second factor, or removes it, and with it all recovery codes but these.
    async fn set_second_factor(
        &self,
        member: MemberId,
        secret: Option<&[u8]>,
        codes: &[Hash],
        act: &Act,
    ) -> StoreResult<()>;

    /// Removes the second factor, all recovery codes and all passkeys: from then on the password is enough, and alone opens.
    async fn remove_factors(&self, member: MemberId, act: &Act) -> StoreResult<()>;

    /// How many recovery codes a member has left.
    async fn recovery_codes(&self, member: MemberId) -> StoreResult<u32>;

    /// What decides whether the one with this address may come in.
    async fn credentials(&self, email: &str) -> StoreResult<Option<Credentials>>;

    /// The same, of somebody who is known.
    async fn credentials_of(&self, member: MemberId) -> StoreResult<Option<Credentials>>;

    /// Members by name, those behind `after`.
    async fn members(&self, after: Option<(String, MemberId)>, limit: u32) -> StoreResult<Vec<ListedMember>>;
}
