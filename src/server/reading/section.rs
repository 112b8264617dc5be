//! The page of a section, and of a section within one.

use super::{PAGE, card, rail::rail};
use crate::{
    model::{error::AppError, list_page::SectionPage, paging::Stretch, slug::Slug},
    server::{
        error::Failure,
        state::AppState,
        store::{list::ListOf, purge::Tag, section::FullSection},
    },
};

/// All that a section's page shows. A subsection has its address within its section, and says where it is.
pub async fn section(state: &AppState, slug: &Slug, at: Stretch) -> Result<SectionPage, Failure> {
    let section = state.store.section_by_slug(slug).await?.ok_or(AppError::NotFound)?;
    match &section.parent {
        Some(parent) => Err(AppError::Moved { section: parent.slug.clone(), slug: slug.clone() }.into()),
        None => page(state, section, ListOf::Section(slug), at).await,
    }
}

/// All that a subsection's page shows.
pub async fn subsection(state: &AppState, outer: &Slug, slug: &Slug, at: Stretch) -> Result<SectionPage, Failure> {
    let section = state.store.section_by_slug(slug).await?.ok_or(AppError::NotFound)?;
    let parent = section.parent.as_ref().ok_or(AppError::NotFound)?;
    if parent.slug != *outer {
        return Err(AppError::Moved { section: parent.slug.clone(), slug: slug.clone() }.into());
    }
    page(state, section, ListOf::Subsection(slug), at).await
}

async fn page(state: &AppState, section: FullSection, of: ListOf<'_>, at: Stretch) -> Result<SectionPage, Failure> {
    state.trail.note(Tag::Site);
    state.trail.note(Tag::Section(section.section.slug.clone()));
    let (articles, rail) = tokio::try_join!(state.store.list_articles(of, at, PAGE), rail(state))?;
    let FullSection { section, description, parent, subsections } = section;
    let articles = articles.map(|article| card(state, article));
    Ok(SectionPage { section, parent, subsections, description, articles, rail })
}
