//! Pages.

use crate::model::{error::AppError, sheet::Sheet};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The page at an address (path and query), printed. A page of another build is told that it is outdated; without a build, whoever
/// asks takes what comes.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "sheet/get_sheet")]
pub async fn get_sheet(at: String, #[server(default)] build: String) -> Result<Sheet, AppError> {
    use crate::model::wanted::Wanted;
    let caller = super::caller::caller()?;
    if !build.is_empty() && *build != *caller.state.build {
        return Err(AppError::Outdated);
    }
    // A preview is nobody's to keep; its address is loaded whole.
    if matches!(Wanted::at(&at), Wanted::Preview { .. }) {
        return Err(AppError::NotFound);
    }
    let site = caller.site().await?;
    caller.answer(crate::press::sheet_at(&caller.state, &site, &at).await)
}
