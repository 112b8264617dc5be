//! What was done in the newsroom.

use crate::model::{error::AppError, newsroom::audit::AuditPage};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// Acts below one, newest first.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/audit/list_acts")]
pub async fn list_acts(#[server(default)] before: Option<i64>) -> Result<AuditPage, AppError> {
    use crate::{model::newsroom::permission::Permission, server::accounts::audit};
    let staff = super::super::caller::staff(Permission::ReadAudit).await?;
    staff.caller.answer(audit::acts(&staff.caller.state, staff.texts(), before).await)
}
