//! Pages.

use crate::model::{error::AppError, sheet::Sheet};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The page at an address (path and query), printed.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "sheet/get_sheet")]
pub async fn get_sheet(at: String) -> Result<Sheet, AppError> {
    let caller = super::caller::caller()?;
    let site = caller.site().await?;
    caller.answer(crate::press::sheet_at(&caller.state, &site, &at).await)
}
