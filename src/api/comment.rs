//! Comments.

use crate::model::{
    comment::{CommentForm, ReportReason, Vote, Votes},
    error::AppError,
    id::{ArticleId, CommentId},
    sheet::PostedComment,
};
use leptos::prelude::*;

/// Posts a comment under an article. When this answers, the comment is kept. Anybody may.
#[server(prefix = "/api/v1", endpoint = "comment/post_comment")]
pub async fn post_comment(article: ArticleId, form: CommentForm) -> Result<PostedComment, AppError> {
    use crate::{server::discussion::post::post, sheet::article::posted};
    let (caller, present) = super::caller::reader().await?;
    let locale = caller.state.config.site.language;
    let answer = post(&caller.state, caller.address, &present, article, form).await;
    let (thread, cookie) = caller.answer(answer)?;
    caller.cookies.add(cookie);
    Ok(posted(thread, locale))
}

/// Votes on a comment, or takes the vote back. Anybody may, once.
#[server(prefix = "/api/v1", endpoint = "comment/vote_comment")]
pub async fn vote_comment(comment: CommentId, vote: Vote) -> Result<Votes, AppError> {
    use crate::server::discussion::judge;
    let (caller, present) = super::caller::reader().await?;
    let voted = judge::vote(&caller.state, caller.address, &present, comment, vote).await;
    let (votes, cookie) = caller.answer(voted)?;
    caller.cookies.add(cookie);
    Ok(votes)
}

/// Tells the moderators of a comment. Anybody may.
#[server(prefix = "/api/v1", endpoint = "comment/report_comment")]
pub async fn report_comment(comment: CommentId, reason: Option<ReportReason>, note: String) -> Result<(), AppError> {
    use crate::server::discussion::judge;
    let (caller, present) = super::caller::reader().await?;
    let reported = judge::report(&caller.state, caller.address, &present, comment, reason, &note).await;
    caller.cookies.add(caller.answer(reported)?);
    Ok(())
}

/// Says something else in a comment. For its writer, for some minutes.
#[server(prefix = "/api/v1", endpoint = "comment/edit_comment")]
pub async fn edit_comment(comment: CommentId, text: String) -> Result<(), AppError> {
    use crate::server::discussion::own;
    let (caller, present) = super::caller::reader().await?;
    caller.answer(own::edit(&caller.state, &present, comment, &text).await)
}

/// Takes a comment away. For its writer.
#[server(prefix = "/api/v1", endpoint = "comment/remove_comment")]
pub async fn remove_comment(comment: CommentId) -> Result<(), AppError> {
    use crate::server::discussion::own;
    let (caller, present) = super::caller::reader().await?;
    caller.answer(own::remove(&caller.state, &present, comment).await)
}
