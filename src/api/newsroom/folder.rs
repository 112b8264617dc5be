//! What the desk keeps of a story besides its text: plan, notes, checks, revisions, the trash, and who has it open.

use crate::model::{
    error::AppError,
    id::ArticleId,
    newsroom::{
        draft::Draft,
        folder::{Check, Note, Plan},
        preview::Preview,
        revision::{Compared, Line, Revisions},
    },
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// Says who writes a story, when it is wanted, and from when on readers may have it. For who assigns.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/plan_story")]
pub async fn plan_story(id: ArticleId, plan: Plan) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::AssignStory).await?;
    staff.caller.answer(desk::plan(&staff.caller.state, &staff.hand(), id, &plan).await)
}

/// Says something to whoever sees the story. For all of them.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/add_note")]
pub async fn add_note(id: ArticleId, text: String) -> Result<Vec<Note>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::add_note(&staff.caller.state, &staff.hand(), id, &text).await)
}

/// Has seen to a check of a story, or takes that back. For its writer, and for who reviews.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/tick_check")]
pub async fn tick_check(id: ArticleId, check: i64, done: bool) -> Result<Vec<Check>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::tick(&staff.caller.state, &staff.hand(), id, check, done).await)
}

/// Adds a check to every story of this story's section.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/add_check")]
pub async fn add_check(id: ArticleId, text: String) -> Result<Vec<Check>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(desk::add_check(&staff.caller.state, &staff.hand(), id, &text).await)
}

/// Takes a check from every story that has it.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/remove_check")]
pub async fn remove_check(id: ArticleId, check: i64) -> Result<Vec<Check>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::ManageNames).await?;
    staff.caller.answer(desk::remove_check(&staff.caller.state, &staff.hand(), id, check).await)
}

/// How a story became what it is, newest first. For whoever sees it.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/folder/list_revisions")]
pub async fn list_revisions(id: ArticleId, before: Option<u32>) -> Result<Revisions, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::revisions(&staff.caller.state, staff.member(), id, before).await)
}

/// A story as it was, compared with today. For whoever sees it.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/folder/get_revision")]
pub async fn get_revision(id: ArticleId, version: u32) -> Result<Compared, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::compare(&staff.caller.state, staff.member(), id, version).await)
}

/// What is kept of a story, compared with what is written here. For whoever sees it.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/compare_draft")]
pub async fn compare_draft(id: ArticleId, draft: Draft) -> Result<Vec<Line>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::compare_draft(&staff.caller.state, staff.member(), id, &draft).await)
}

/// Throws a story away, or takes it out of the trash again. For its writer as long as it is a draft, and for who empties desks.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/trash_story")]
pub async fn trash_story(id: ArticleId, trashed: bool) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::trash(&staff.caller.state, &staff.hand(), id, trashed).await)
}

/// Says that the member has the story open, or leaves it; answers who else has it open. For whoever sees it.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/note_presence")]
pub async fn note_presence(id: ArticleId, leaves: bool) -> Result<Vec<String>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::note_presence(&staff.caller.state, staff.member(), id, leaves).await)
}

/// A link by which anybody sees the story as it is written, for a week. For whoever sees it.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/folder/make_preview")]
pub async fn make_preview(id: ArticleId) -> Result<Preview, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::make_preview(&staff.caller.state, &staff.hand(), id).await)
}
