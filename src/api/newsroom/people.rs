//! The members of the newsroom.

use crate::model::{
    error::AppError,
    newsroom::people::{People, PersonPlace},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Members by name, those behind a place.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/people/list_members")]
pub async fn list_members(#[server(default)] after: Option<PersonPlace>) -> Result<People, AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::people};
    let staff = super::super::caller::staff(Permission::ManageMembers).await?;
    let (state, texts) = (&staff.caller.state, staff.texts());
    staff.caller.answer(people::list(state, texts, after).await)
}
