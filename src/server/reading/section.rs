//! The page of a section, and of a section within one.

use super::{PAGE, card, rail::rail};
use crate::{
    model::{address, error::AppError, list_page::SectionPage, paging::Stretch, slug::Slug},
    server::{
        error::Failure,
        state::AppState,
        store::{former::SectionPlace, list::ListOf, purge::Tag, section::FullSection},
    },
};

/// All that a section's page shows. A subsection has its address within its section, and says where it is.
pub async fn section(state: &AppState, slug: &Slug, at: Stretch) -> Result<SectionPage, Failure> {
    match state.store.section_by_slug(slug).await? {
        Some(section) if section.parent.is_none() => page(state, section, ListOf::Section(slug), at).await,
        _ => Err(moved(place(state, slug).await?, at).into()),
    }
}

/// All that a subsection's page shows.
pub async fn subsection(state: &AppState, outer: &Slug, slug: &Slug, at: Stretch) -> Result<SectionPage, Failure> {
    match state.store.section_by_slug(slug).await? {
        Some(section) if section.parent.as_ref().is_some_and(|parent| parent.slug == *outer) => {
            page(state, section, ListOf::Subsection(slug), at).await
        }
        _ => {
            let place = place(state, slug).await?.filter(|place| place.answers_within(slug));
            Err(moved(place, at).into())
        }
    }
}

/// Where a section is that may have another name now, or lie elsewhere.
async fn place(state: &AppState, slug: &Slug) -> Result<Option<SectionPlace>, Failure> {
    state.trail.note(Tag::Site);
    Ok(state.store.section_place(slug).await?)
}

fn moved(place: Option<SectionPlace>, at: Stretch) -> AppError {
    let Some(SectionPlace { outer, slug, .. }) = place else { return AppError::NotFound };
    let list = outer.map_or_else(|| address::section(&slug), |outer| address::subsection(&outer, &slug));
    AppError::Moved { to: address::page(list, at) }
}

async fn page(state: &AppState, section: FullSection, of: ListOf<'_>, at: Stretch) -> Result<SectionPage, Failure> {
    state.trail.note(Tag::Site);
    state.trail.note(Tag::Section(section.section.slug.clone()));
    let (articles, rail) = tokio::try_join!(state.store.list_articles(of, at, PAGE), rail(state))?;
    let FullSection { section, description, parent, subsections } = section;
    let articles = articles.map(|article| card(state, article));
    Ok(SectionPage { section, parent, subsections, description, articles, rail })
}
