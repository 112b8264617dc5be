//! A section page.

use super::{card, rail::rail};
use crate::{
    model::{
        error::AppError,
        page::SectionPage,
        paging::{Cursor, Paged},
        slug::Slug,
    },
    server::{error::Failure, state::AppState},
};

/// Articles of one page.
const PAGE: u32 = 20;

/// All that a section page shows.
pub async fn section(state: &AppState, slug: &Slug, before: Option<Cursor>) -> Result<SectionPage, Failure> {
    let (section, articles, rail) = tokio::try_join!(
        state.store.section_by_slug(slug),
        state.store.section_articles(slug, before, PAGE),
        rail(state)
    )?;
    let (section, description) = section.ok_or(AppError::NotFound)?;
    let Paged { entries, next } = articles;
    let entries = entries.into_iter().map(|article| card(&state.clock, article)).collect();
    Ok(SectionPage { section, description, articles: Paged { entries, next }, rail })
}
