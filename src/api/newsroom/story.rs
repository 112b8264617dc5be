//! Stories: lists of them, one that is opened, what is written, and how far it goes.

use crate::model::{
    error::AppError,
    id::ArticleId,
    newsroom::{
        calendar::DeskMonth,
        draft::Draft,
        folder::Folder,
        publication::{Change, Outcome},
        stage::{Stage, Step},
        story::{Saved, StoryList, Wanted},
    },
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// Stories that the member may see. For who writes.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/story/list_stories")]
pub async fn list_stories(wanted: Wanted) -> Result<StoryList, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::list(&staff.caller.state, staff.member(), wanted).await)
}

/// A story with what is written. For its writer, and for who edits.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/story/get_story")]
pub async fn get_story(id: ArticleId) -> Result<Folder, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::open(&staff.caller.state, staff.member(), id).await)
}

/// Begins a story and says which it is. For who writes.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/begin_story")]
pub async fn begin_story(stage: Stage, draft: Draft) -> Result<ArticleId, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::begin(&staff.caller.state, &staff.hand(), stage, &draft).await)
}

/// Keeps what is written, made of version `base`. For its writer, and for who edits.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/save_story")]
pub async fn save_story(id: ArticleId, base: u32, draft: Draft) -> Result<Saved, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::save(&staff.caller.state, &staff.hand(), id, base, &draft).await)
}

/// Takes a story a step on, on this side of being published; to be scheduled, at a time by the site's clocks. Who may, depends on the step.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/move_story")]
pub async fn move_story(id: ArticleId, from: Stage, step: Step, publish_at: Option<String>) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::step(&staff.caller.state, &staff.hand(), id, from, step, publish_at.as_deref()).await)
}

/// Gives readers a story as it was at `version`. For who publishes.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/publish_story")]
pub async fn publish_story(id: ArticleId, version: u32, change: Change) -> Result<Outcome, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::PublishStory).await?;
    let published = desk::publish(&staff.caller.state, &staff.hand(), id, version, &change).await;
    Ok(match staff.caller.answer(published)? {
        desk::Published::Done(article) => Outcome::Published { section: article.section, slug: article.slug },
        desk::Published::NotReady(lacking) => Outcome::NotReady(lacking),
        desk::Published::Overtaken => Outcome::Overtaken,
    })
}

/// Takes a story from readers, for a reason. For who withdraws.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/withdraw_story")]
pub async fn withdraw_story(id: ArticleId, reason: String) -> Result<(), AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WithdrawStory).await?;
    staff.caller.answer(desk::withdraw(&staff.caller.state, &staff.hand(), id, &reason).await)
}

/// Which of these words the paper has never printed. For who writes.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/story/check_words")]
pub async fn check_words(words: Vec<String>) -> Result<Vec<String>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::search};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(search::unknown(&staff.caller.state, &words).await)
}

/// What comes when, in the present month or so many before or behind it: of one's own stories, and of all where one edits. For who writes.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/story/get_desk_month")]
pub async fn get_desk_month(from_now: i16) -> Result<DeskMonth, AppError> {
    use crate::{model::newsroom::permission::Permission, server::desk};
    let staff = super::super::caller::staff(Permission::WriteStory).await?;
    staff.caller.answer(desk::month(&staff.caller.state, staff.member(), from_now).await)
}
