//! The newsroom's words come before it says anything.

use crate::{
    api::newsroom::session::get_member,
    browser::words,
    i18n::Texts,
    model::{error::AppError, newsroom::session::Here},
};

/// Who is in, as soon as they can be spoken to. Nearly everybody's language is the page's, so its words are under way while the server is asked.
pub(super) async fn enter(page: Texts) -> Result<Here, AppError> {
    let words = fetch(page);
    let here = get_member().await?;
    match Texts(here.member.language) {
        theirs if theirs == page => words.await?,
        theirs => fetch(theirs).await?,
    }
    Ok(here)
}

fn fetch(texts: Texts) -> impl Future<Output = Result<(), AppError>> {
    let asked = (!texts.has_words()).then(|| words::ask(&texts.words_address()));
    async move {
        if let Some(asked) = asked {
            texts.keep_words(asked.await?);
        }
        Ok(())
    }
}
