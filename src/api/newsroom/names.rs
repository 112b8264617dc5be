//! Names that a story can belong to and be signed by: looked for by who writes, made and changed by who may.

use crate::model::{
    error::AppError,
    newsroom::{
        names::{Name, NameKind},
        naming::{KnownNames, NameForm, NameOf, Naming, Way},
    },
    slug::Slug,
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// Authors or topics with this in their names. For who writes.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/names/search_names")]
pub async fn search_names(kind: NameKind, typed: String) -> Result<Vec<Name>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::find_names(&staff.caller.state, kind, &typed).await)
}

/// Sections, topics or authors, those behind a place.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/names/list_names")]
pub async fn list_names(
    of: NameOf,
    #[server(default)] typed: String,
    #[server(default)] after: Option<Slug>,
) -> Result<KnownNames, AppError> {
    use crate::{model::newsroom::permission::Permission, server::names};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(names::list(&staff.caller.state, of, &typed, after.as_ref()).await)
}

/// One of them, as it can be changed.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/names/get_name")]
pub async fn get_name(of: NameOf, slug: Slug) -> Result<NameForm, AppError> {
    use crate::{model::newsroom::permission::Permission, server::names};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(names::get(&staff.caller.state, of, &slug).await)
}

/// Makes one; `alike`: though there is one of this name.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/names/make_name")]
pub async fn make_name(of: NameOf, form: NameForm, alike: bool) -> Result<Naming, AppError> {
    use crate::{model::newsroom::permission::Permission, server::names};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(names::make(&staff.caller.state, &staff.doer(), of, &form, alike).await)
}

/// Changes the one at this address.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/names/change_name")]
pub async fn change_name(of: NameOf, slug: Slug, form: NameForm, alike: bool) -> Result<Naming, AppError> {
    use crate::{model::newsroom::permission::Permission, server::names};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(names::change(&staff.caller.state, &staff.doer(), (of, &slug), &form, alike).await)
}

/// Moves a section in the navigation; says whether there was room.
#[server(prefix = "/api/v1", endpoint = "newsroom/names/move_section")]
pub async fn move_section(slug: Slug, way: Way) -> Result<bool, AppError> {
    use crate::{model::newsroom::permission::Permission, server::names};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(names::move_section(&staff.caller.state, &staff.doer(), &slug, way).await)
}
