//! The press: gets a page's data by the server's rules and prints its sheet. For the first page of a reader and for every one after it.

mod lists;

use crate::{
    model::{
        error::AppError,
        sheet::Sheet,
        site::{ReturnedComment, Site},
        wanted::Wanted,
    },
    server::{desk, error::Failure, reading, search, state::AppState},
    sheet,
};

/// The sheet for an address (path and query). An address that leads nowhere gets the sheet that says so.
pub async fn sheet_at(state: &AppState, site: &Site, at: &str) -> Result<Sheet, Failure> {
    sheet_with(state, site, at, None).await
}

/// The same, with a comment form that came back.
pub async fn sheet_with(
    state: &AppState,
    site: &Site,
    at: &str,
    returned: Option<ReturnedComment>,
) -> Result<Sheet, Failure> {
    match wanted(state, site, Wanted::at(at), returned).await {
        Err(Failure::Refused(why @ (AppError::NotFound | AppError::Gone))) => {
            Ok(sheet::not_found::not_found(search::lost(state, at).await?, why, site))
        }
        printed => printed,
    }
}

async fn wanted(
    state: &AppState,
    site: &Site,
    wanted: Wanted,
    returned: Option<ReturnedComment>,
) -> Result<Sheet, Failure> {
    match wanted {
        Wanted::Front => Ok(sheet::front::front(reading::front::front(state).await?, site)),
        Wanted::Section { section, at } => {
            let page = reading::section::section(state, &section, at).await?;
            Ok(sheet::section::section(page, at, site))
        }
        Wanted::Article { section, slug, entries, talk, reply_to, at } => {
            match reading::article::article(state, &section, &slug, entries, talk, reply_to).await {
                Err(Failure::Refused(AppError::NotFound)) => {
                    let at = at.ok_or(AppError::NotFound)?;
                    let page = reading::section::subsection(state, &section, &slug, at).await?;
                    Ok(sheet::section::section(page, at, site))
                }
                page => Ok(sheet::article::article(page?, returned, site)),
            }
        }
        Wanted::List(wanted) => lists::list(state, site, wanted).await,
        Wanted::Series { series } => Ok(sheet::series::series(reading::series::series(state, &series).await?, site)),
        Wanted::Search(request) => Ok(sheet::search::search(search::find(state, request).await?, site)),
        Wanted::Saved => Ok(sheet::saved::saved(site)),
        Wanted::Preview { token } => Ok(sheet::article::preview(desk::preview(state, &token).await?, site)),
        Wanted::Nowhere => Err(AppError::NotFound.into()),
    }
}
