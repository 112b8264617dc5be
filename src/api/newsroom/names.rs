//! Names that a story can belong to and be signed by.

use crate::model::{
    error::AppError,
    newsroom::names::{Name, NameKind},
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Authors or topics with this in their names. For who writes.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/names/search_names")]
pub async fn search_names(kind: NameKind, typed: String) -> Result<Vec<Name>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::find_names(&staff.caller.state, kind, &typed).await)
}
