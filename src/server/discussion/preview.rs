//! What a comment will be, for whoever wants to see it before it is posted. Nothing is kept.

use super::{
    manners::check_name,
    post::{MOST_NAMES, words},
    rules::rules_of_open,
};
use crate::{
    i18n::Texts,
    model::{
        comment::{CommentForm, Preview},
        id::ArticleId,
    },
    server::{error::Failure, readers::Present, state::AppState},
};

/// Name and text as they will stand, or why they cannot.
pub async fn preview(
    state: &AppState,
    present: &Present,
    article: ArticleId,
    form: &CommentForm,
) -> Result<Preview, Failure> {
    let texts = Texts(state.config.site.language);
    let (typed_name, preview) = words(present, form, texts)?;
    rules_of_open(state, article).await?;
    check_name(typed_name, &state.store.guarded_names(article, MOST_NAMES).await?, texts)?;
    Ok(preview)
}
