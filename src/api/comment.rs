//! Comments.

use crate::model::{comment::CommentForm, error::AppError, id::ArticleId, sheet::PostedComment};
use leptos::prelude::*;

/// Posts a comment under an article. When this answers, the comment is kept. Anybody may.
#[server(prefix = "/api/v1", endpoint = "comment/post_comment")]
pub async fn post_comment(article: ArticleId, form: CommentForm) -> Result<PostedComment, AppError> {
    use crate::{server::discussion::post::post, sheet::article::posted};
    let caller = super::caller::caller()?;
    let locale = caller.state.config.site.language;
    let thread = caller.answer(post(&caller.state, caller.address, article, form).await)?;
    Ok(posted(thread, locale))
}
