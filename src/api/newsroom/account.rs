//! A member's own account. What is dangerous wants that they have shown for some minutes who they are (`prove_again`).

use crate::model::{
    error::AppError,
    newsroom::account::{Account, DevicePlace, Devices, Enrolment},
    site::Locale,
};
use leptos::{prelude::*, server_fn::codec::GetUrl};

/// The account.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/account/get_account")]
pub async fn get_account() -> Result<Account, AppError> {
    let staff = super::super::caller::member().await?;
    staff.caller.answer(crate::server::accounts::own::account(&staff.caller.state, &staff.present).await)
}

/// Name and language.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/change_account")]
pub async fn change_account(name: String, language: Locale) -> Result<(), AppError> {
    use crate::server::accounts::own;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(own::change(state, &staff.doer(), &staff.present, &name, language).await)
}

/// A new password. Whoever else is signed in as the member is out.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/change_password")]
pub async fn change_password(current: String, chosen: String) -> Result<(), AppError> {
    use crate::server::accounts::own;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(own::change_password(state, &staff.doer(), &staff.present, &current, &chosen).await)
}

/// A new key for an authenticator app. It counts when a code of it has been shown.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/enrol_second_factor")]
pub async fn enrol_second_factor() -> Result<Enrolment, AppError> {
    use crate::server::accounts::second_factor;
    let staff = super::super::caller::member().await?;
    staff.caller.answer(second_factor::enrol(&staff.caller.state, &staff.present))
}

/// Takes the key whose code is shown; answers with recovery codes.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/confirm_second_factor")]
pub async fn confirm_second_factor(key: String, code: String) -> Result<Vec<String>, AppError> {
    use crate::server::accounts::second_factor;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(second_factor::confirm(state, &staff.doer(), &staff.present, &key, &code).await)
}

/// New recovery codes; the old ones open nothing any more.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/renew_recovery_codes")]
pub async fn renew_recovery_codes() -> Result<Vec<String>, AppError> {
    use crate::server::accounts::second_factor;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(second_factor::renew_codes(state, &staff.doer(), &staff.present).await)
}

/// From now on the password is enough.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/remove_second_factor")]
pub async fn remove_second_factor() -> Result<(), AppError> {
    use crate::server::accounts::second_factor;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(second_factor::remove(state, &staff.doer(), &staff.present).await)
}

/// Where the member is signed in, those behind a place.
#[server(input = GetUrl, prefix = "/api/v1", endpoint = "newsroom/account/list_devices")]
pub async fn list_devices(#[server(default)] before: Option<DevicePlace>) -> Result<Devices, AppError> {
    use crate::server::accounts::own;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(own::devices(state, staff.texts(), &staff.present, before).await)
}

/// Ends one of the member's sessions.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/end_session")]
pub async fn end_session(id: i64) -> Result<(), AppError> {
    use crate::server::accounts::own;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(own::end_session(state, &staff.doer(), &staff.present, id).await)
}

/// Ends all of them but the one that asks.
#[server(prefix = "/api/v1", endpoint = "newsroom/account/end_other_sessions")]
pub async fn end_other_sessions() -> Result<(), AppError> {
    use crate::server::accounts::own;
    let staff = super::super::caller::member().await?;
    let state = &staff.caller.state;
    staff.caller.answer(own::end_others(state, &staff.doer(), &staff.present).await)
}
