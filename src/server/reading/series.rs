//! A series: its page, and where an article stands in it.

use super::{card, link, rail::rail};
use crate::{
    model::{
        error::AppError,
        id::ArticleId,
        page::SeriesPage,
        series::{SeriesLink, SeriesPart, SeriesPlace},
        slug::Slug,
    },
    server::{
        error::Failure,
        state::AppState,
        store::{StoreError, purge::Tag},
    },
};

/// All that a series' page shows.
pub async fn series(state: &AppState, slug: &Slug) -> Result<SeriesPage, Failure> {
    state.trail.note(Tag::Series(slug.clone()));
    let (series, parts, rail) =
        tokio::try_join!(state.store.series_by_slug(slug), state.store.series_articles(slug), rail(state))?;
    let (series, about) = series.ok_or(AppError::NotFound)?;
    let parts = parts.into_iter().map(|(part, article)| (part, card(state, article))).collect();
    Ok(SeriesPage { series, about, parts, rail })
}

/// Where an article stands in its series; nowhere if nothing else of it is published.
pub async fn place(
    state: &AppState,
    article: ArticleId,
    series: Option<SeriesLink>,
) -> Result<Option<SeriesPlace>, StoreError> {
    let Some(series) = series else { return Ok(None) };
    state.trail.note(Tag::Series(series.slug.clone()));
    let articles = state.store.series_articles(&series.slug).await?;
    let place = articles.iter().position(|(_, listed)| listed.id == article);
    let Some(place) = place.filter(|_| articles.len() > 1) else { return Ok(None) };
    let parts = articles.into_iter().map(|(part, listed)| SeriesPart { part, article: link(state, listed) }).collect();
    Ok(Some(SeriesPlace { series, parts, place }))
}
