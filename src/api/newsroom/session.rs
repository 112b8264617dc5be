//! Who is in.

use crate::model::{error::AppError, newsroom::session::Here};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The member who asks, and whose newsroom it is.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/session/get_member")]
pub async fn get_member() -> Result<Here, AppError> {
    let staff = super::super::caller::member().await?;
    let paper = staff.caller.state.config.site.name.clone();
    Ok(Here { paper, member: staff.member })
}
