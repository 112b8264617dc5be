//! The page of an author, and that of all authors.

use super::{NAMES, PAGE, card, rail::rail};
use crate::{
    model::{
        address,
        error::AppError,
        list_page::{AuthorPage, NamesPage},
        paging::Stretch,
        slug::Slug,
    },
    server::{
        error::Failure,
        state::AppState,
        store::{list::ListOf, purge::Tag},
    },
};

/// All that an author's page shows.
pub async fn author(state: &AppState, slug: &Slug, at: Stretch) -> Result<AuthorPage, Failure> {
    state.trail.note(Tag::Author(slug.clone()));
    let (author, articles, rail) = tokio::try_join!(
        state.store.author_by_slug(slug),
        state.store.list_articles(ListOf::Author(slug), at, PAGE),
        rail(state)
    )?;
    let Some(author) = author else { return Err(elsewhere(state, slug, at).await?.into()) };
    Ok(AuthorPage { author, articles: articles.map(|article| card(state, article)), rail })
}

/// What to answer where no author is: one may have been there that has another name now.
async fn elsewhere(state: &AppState, slug: &Slug, at: Stretch) -> Result<AppError, Failure> {
    let Some(now) = state.store.former_author(slug).await? else { return Ok(AppError::NotFound) };
    state.trail.note(Tag::Author(now.clone()));
    Ok(AppError::Moved { to: address::page(address::author(&now), at) })
}

/// All that the page of all authors shows.
pub async fn authors(state: &AppState, at: Stretch<Slug>) -> Result<NamesPage, Failure> {
    state.trail.note(Tag::Names);
    state.trail.note(Tag::Paper);
    let is_top = at == Stretch::Top;
    let (names, rail) = tokio::try_join!(state.store.list_authors(at, NAMES), rail(state))?;
    if names.entries.is_empty() && !is_top { Err(AppError::NotFound.into()) } else { Ok(NamesPage { names, rail }) }
}
