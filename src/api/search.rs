//! Finding.

use crate::model::{error::AppError, search::Hint};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// What a reader who has typed so far may be about to look for. Anybody may ask.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "search/list_suggestions")]
pub async fn list_suggestions(typed: String) -> Result<Vec<Hint>, AppError> {
    let caller = super::caller::caller()?;
    caller.answer(crate::server::search::suggest(&caller.state, &typed).await)
}
