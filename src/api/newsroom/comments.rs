//! Comments as those see them who look after them. A member who is confined to sections looks after those only.

use crate::model::{
    error::AppError,
    id::{ArticleId, CommentId},
    newsroom::moderation::{Answer, Context, Decision, Outcome, Queue, QueuedComment, ThreadDeed, Wanted},
};
use leptos::{
    prelude::*,
    server_fn::codec::{GetUrl, Json},
};

/// A part of the queue.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/list_comments")]
pub async fn list_comments(wanted: Wanted) -> Result<Queue, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::queue};
    let staff = super::super::caller::staff(Permission::AnswerComments).await?;
    staff.caller.answer(queue::list(&staff.caller.state, staff.member(), wanted).await)
}

/// How many comments wait.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/get_waiting")]
pub async fn get_waiting() -> Result<u32, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::queue};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(queue::waiting(&staff.caller.state, staff.member()).await)
}

/// The thread round a comment, and its writer's other comments; nothing of one that the member neither looks after nor may answer.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/comments/get_comment_context")]
pub async fn get_comment_context(id: CommentId) -> Result<Option<Context>, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::queue};
    let staff = super::super::caller::staff(Permission::AnswerComments).await?;
    staff.caller.answer(queue::context(&staff.caller.state, staff.member(), id).await)
}

/// Decides about comments as they were seen; `undone` takes such decisions back.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/decide_comments")]
pub async fn decide_comments(decisions: Vec<Decision>, reason: String, undone: bool) -> Result<Outcome, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::moderate};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    let decided =
        moderate::decide(&staff.caller.state, staff.member(), &staff.doer(), &decisions, &reason, undone).await;
    staff.caller.answer(decided)
}

/// Shows readers a comment before all others, or no longer.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/pick_comment")]
pub async fn pick_comment(id: CommentId, picked: bool) -> Result<QueuedComment, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::moderate};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(moderate::pick(&staff.caller.state, staff.member(), &staff.doer(), id, picked).await)
}

/// Says something for the paper under a story, or takes part in what is said there.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/answer_comment")]
pub async fn answer_comment(story: ArticleId, answer: Answer) -> Result<QueuedComment, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::answer};
    let staff = super::super::caller::staff(Permission::AnswerComments).await?;
    let answered = answer::answer(&staff.caller.state, staff.member(), &staff.doer(), story, answer).await;
    staff.caller.answer(answered)
}

/// Takes an answer of the member's own away.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/take_back_answer")]
pub async fn take_back_answer(id: CommentId) -> Result<QueuedComment, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::answer};
    let staff = super::super::caller::staff(Permission::AnswerComments).await?;
    staff.caller.answer(answer::take_back(&staff.caller.state, staff.member(), &staff.doer(), id).await)
}

/// Closes or opens the thread of a comment; makes a thread of its own out of an answer, or puts it back.
#[server(input = Json, prefix = "/api/v1", endpoint = "newsroom/comments/change_thread")]
pub async fn change_thread(id: CommentId, deed: ThreadDeed) -> Result<QueuedComment, AppError> {
    use crate::{model::newsroom::permission::Permission, server::discussion::thread};
    let staff = super::super::caller::staff(Permission::ModerateComments).await?;
    staff.caller.answer(thread::change(&staff.caller.state, staff.member(), &staff.doer(), id, deed).await)
}
