//! A member's passkeys. What a browser is asked and what it answers is JSON, which nobody between browser and rule reads.

use crate::model::{error::AppError, newsroom::passkey::Passkeys};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// All of them.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/passkey/list_passkeys")]
pub async fn list_passkeys() -> Result<Passkeys, AppError> {
    use crate::server::accounts::passkey::own;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(own::list(&staff.caller.state, staff.texts(), &staff.present).await)
}

/// What the browser is asked to make one of this name.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/ask_new_passkey")]
pub async fn ask_new_passkey(name: String) -> Result<String, AppError> {
    use crate::server::accounts::passkey::own;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(own::ask(&staff.caller.state, &staff.present, &name).await)
}

/// Keeps the one that the browser has made.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/add_passkey")]
pub async fn add_passkey(answer: String) -> Result<(), AppError> {
    use crate::server::accounts::passkey::own;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(own::add(&staff.caller.state, &staff.doer(), &staff.present, &answer).await)
}

/// Calls one otherwise.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/rename_passkey")]
pub async fn rename_passkey(id: i64, name: String) -> Result<(), AppError> {
    use crate::server::accounts::passkey::own;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(own::rename(&staff.caller.state, &staff.doer(), &staff.present, id, &name).await)
}

/// From now on it opens nothing.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/remove_passkey")]
pub async fn remove_passkey(id: i64) -> Result<(), AppError> {
    use crate::server::accounts::passkey::own;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(own::remove(&staff.caller.state, &staff.doer(), &staff.present, id).await)
}

/// What the browser is asked by which the member shows once more who they are; nothing if they have no passkey.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/ask_passkey")]
pub async fn ask_passkey() -> Result<Option<String>, AppError> {
    use crate::server::accounts::passkey::prove;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(prove::ask(&staff.caller.state, &staff.present).await)
}

/// Takes the answer; for some minutes dangerous things can be done then.
#[server(prefix = "/api/v1", endpoint = "newsroom/passkey/prove_by_passkey")]
pub async fn prove_by_passkey(answer: String) -> Result<(), AppError> {
    use crate::server::accounts::passkey::prove;
    let staff = super::super::caller::member().await?;
    let caller = &staff.caller;
    let cookie = prove::prove(&caller.state, &staff.doer(), &staff.present, &answer).await;
    caller.cookies.add(caller.answer(cookie)?);
    Ok(())
}
