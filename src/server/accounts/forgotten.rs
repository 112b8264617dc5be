//! Somebody has forgotten their password and asks for a letter.

use super::{Doer, invitation, member, token};
use crate::{
    model::error::AppError,
    server::{doorkeeper::attempts::Trier, error::Failure, state::AppState},
};
use std::net::IpAddr;

/// Sends a link to the address, if it is a member's. Whether it is, neither the answer tells nor the time that it takes.
pub async fn send_link(state: &AppState, typed: &str, from: IpAddr) -> Result<(), Failure> {
    if state.config.mail.command.is_empty() {
        return Err(AppError::NotFound.into());
    }
    let email = member::email(typed)?;
    let triers = [Trier::Letter(token::hash(&email)), Trier::network(from)];
    state.doorkeeper.attempts.begin(&triers, state.clock.now())?;
    let (state, doer) = (state.clone(), Doer::stranger(from));
    tokio::spawn(async move {
        match invitation::reset(&state, &doer, &email).await {
            Ok(invited) => {
                invited.told(&state).await;
            }
            Err(Failure::Refused(_)) => {}
            Err(cause) => tracing::error!(error = %cause, "a member who has forgotten the password got no letter"),
        }
    });
    Ok(())
}
