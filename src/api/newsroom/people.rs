//! The members of the newsroom. Every change wants that the admin has shown for some minutes who they are (`prove_again`).

use crate::model::{
    error::AppError,
    newsroom::{
        member::MemberId,
        people::{Link, People, PersonPlace},
        role::Role,
    },
    site::Locale,
    slug::Slug,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Members by name, those behind a place.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/people/list_members")]
pub async fn list_members(#[server(default)] after: Option<PersonPlace>) -> Result<People, AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::people};
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    staff.caller.answer(people::list(&staff.caller.state, staff.texts(), after).await)
}

/// Takes somebody in, in these sections or, without any, in all.
#[server(prefix = "/api/v1", endpoint = "newsroom/people/invite_member")]
pub async fn invite_member(
    email: String,
    name: String,
    role: Role,
    #[server(default)] sections: Vec<Slug>,
    language: Locale,
) -> Result<Link, AppError> {
    use crate::{
        model::newsroom::{member::Sections, permission::Permission},
        server::accounts::{invitation::Joining, people},
    };
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let joining = Joining { email, name, role, sections: Sections::of(sections), language };
    let state = &staff.caller.state;
    staff.caller.answer(people::invite(state, &staff.doer(), &staff.present, joining).await)
}

/// A new link to choose a password by.
#[server(prefix = "/api/v1", endpoint = "newsroom/people/reset_member")]
pub async fn reset_member(member: MemberId) -> Result<Link, AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::people};
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let state = &staff.caller.state;
    staff.caller.answer(people::reset(state, &staff.doer(), &staff.present, member).await)
}

/// Changes what a member is, in these sections or, without any, in all.
#[server(prefix = "/api/v1", endpoint = "newsroom/people/change_member")]
pub async fn change_member(
    member: MemberId,
    role: Role,
    #[server(default)] sections: Vec<Slug>,
) -> Result<(), AppError> {
    use crate::{
        model::newsroom::{member::Sections, permission::Permission},
        server::accounts::people,
    };
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let change = (member, role, Sections::of(sections));
    let state = &staff.caller.state;
    staff.caller.answer(people::change(state, &staff.doer(), &staff.present, change).await)
}

/// Shuts a member out at once, or lets them in again.
#[server(prefix = "/api/v1", endpoint = "newsroom/people/suspend_member")]
pub async fn suspend_member(member: MemberId, is_suspended: bool) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::people};
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let state = &staff.caller.state;
    staff.caller.answer(people::suspend(state, &staff.doer(), &staff.present, member, is_suspended).await)
}

/// Helps a member who has lost the second factor and all codes; passkeys go too.
#[server(prefix = "/api/v1", endpoint = "newsroom/people/remove_members_second_factor")]
pub async fn remove_members_second_factor(member: MemberId) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::people};
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let state = &staff.caller.state;
    staff.caller.answer(people::remove_factors(state, &staff.doer(), &staff.present, member).await)
}
