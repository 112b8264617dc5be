//! What members do with their own account.

use super::{Doer, Present, member, password, proof};
use crate::{
    i18n::Texts,
    model::{
        error::AppError,
        newsroom::account::{Account, Device, DevicePlace, Devices},
        paging::{Paged, Stretch},
        site::Locale,
    },
    server::{error::Failure, state::AppState, store::session::Session},
};
use serde_json::json;

/// Sessions on a page.
const PAGE: u32 = 20;

/// The account.
pub async fn account(state: &AppState, present: &Present) -> Result<Account, Failure> {
    let found = state.store.credentials_of(present.member.id).await?.ok_or(AppError::SignedOut)?;
    Ok(Account {
        has_second_factor: found.totp_secret.is_some(),
        recovery_codes: state.store.recovery_codes(present.member.id).await?,
        member: found.member,
    })
}

/// Name and language.
pub async fn change(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    name: &str,
    language: Locale,
) -> Result<(), Failure> {
    let name = member::name(name)?;
    let act = doer.act(state, "account.changed", &present.member.email, json!({ "name": name, "language": language }));
    Ok(state.store.change_account(present.member.id, &name, language, &act).await?)
}

/// A new password; whoever else was signed in as this member is out.
pub async fn change_password(
    state: &AppState,
    doer: &Doer,
    present: &Present,
    current: &str,
    chosen: &str,
) -> Result<(), Failure> {
    proof::known(state, present, current).await?;
    password::check(chosen, &present.member, &state.config.site.name)?;
    let hash = state.doorkeeper.passwords.hash(chosen).await?;
    let act = doer.act(state, "password.changed", &present.member.email, json!({}));
    Ok(state.store.set_password(present.member.id, &hash, Some(present.session.id), &act).await?)
}

/// Where the member is signed in; times are told in the words of whoever asks.
pub async fn devices(
    state: &AppState,
    texts: Texts,
    present: &Present,
    before: Option<DevicePlace>,
) -> Result<Devices, Failure> {
    let before = before.map(|place| (place.seen, place.id));
    let sessions = state.store.sessions(present.member.id, before, PAGE.saturating_add(1)).await?;
    let place = |session: &Session| DevicePlace { seen: session.seen_at.0, id: session.id };
    let Paged { entries, next, .. } = Paged::cut(sessions, &Stretch::Top, PAGE, place);
    let told = |at| texts.date_and_time(state.clock.moment(at));
    let device = |session: Session| Device {
        id: session.id,
        is_this: session.id == present.session.id,
        seen: told(session.seen_at),
        since: told(session.begun_at),
        agent: session.agent,
        address: session.address,
    };
    Ok(Devices { devices: entries.into_iter().map(device).collect(), next })
}

/// Ends one of the member's sessions.
pub async fn end_session(state: &AppState, doer: &Doer, present: &Present, id: i64) -> Result<(), Failure> {
    let act = doer.act(state, "session.ended", &present.member.email, json!({ "session": id }));
    match state.store.end_session(present.member.id, id, &act).await? {
        true => Ok(()),
        false => Err(AppError::NotFound.into()),
    }
}

/// Ends all of them but the one that asks.
pub async fn end_others(state: &AppState, doer: &Doer, present: &Present) -> Result<(), Failure> {
    let act = doer.act(state, "session.others_ended", &present.member.email, json!({}));
    Ok(state.store.end_other_sessions(present.member.id, present.session.id, &act).await?)
}
