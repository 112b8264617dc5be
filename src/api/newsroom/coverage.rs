//! The coverage of what happens: a live story's entries. All of it is for who may publish the story.

use crate::model::{
    error::AppError,
    id::{ArticleId, LiveEntryId},
    newsroom::coverage::{Coverage, EntryForm, Posted},
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// Entries before one, or the newest; nothing as long as readers do not have the story as a live one.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/coverage/get_coverage")]
pub async fn get_coverage(
    id: ArticleId,
    #[server(default)] before: Option<LiveEntryId>,
) -> Result<Option<Coverage>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    staff.caller.answer(desk::coverage(&staff.caller.state, &staff.hand(), id, before).await)
}

/// Gives readers a new entry.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/coverage/post_entry")]
pub async fn post_entry(id: ArticleId, entry: LiveEntryId, form: EntryForm) -> Result<Posted, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    staff.caller.answer(desk::post_entry(&staff.caller.state, &staff.hand(), id, entry, &form).await)
}

/// Puts another text in the place of what was there; `told`: readers see when.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/coverage/change_entry")]
pub async fn change_entry(
    id: ArticleId,
    entry: LiveEntryId,
    was: EntryForm,
    form: EntryForm,
    told: bool,
) -> Result<Posted, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    let changed = desk::change_entry(&staff.caller.state, &staff.hand(), id, entry, &was, &form, told).await;
    staff.caller.answer(changed)
}

/// Takes an entry from readers.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/coverage/remove_entry")]
pub async fn remove_entry(id: ArticleId, entry: LiveEntryId) -> Result<Posted, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    staff.caller.answer(desk::remove_entry(&staff.caller.state, &staff.hand(), id, entry).await)
}

/// Says that a story is told no longer, or that it goes on.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/coverage/end_coverage")]
pub async fn end_coverage(id: ArticleId, ended: bool) -> Result<Posted, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    staff.caller.answer(desk::end_coverage(&staff.caller.state, &staff.hand(), id, ended).await)
}
