//! Whoever the newsroom has shut out is told so, and until when.

use crate::{
    i18n::Texts,
    model::{error::AppError, reader::ReaderId},
    server::{error::Failure, state::AppState, store::member::Hash},
};

/// Refuses whoever must not comment now.
pub(super) async fn check(state: &AppState, reader: Option<ReaderId>, network: &Hash) -> Result<(), Failure> {
    let Some(ban) = state.store.ban_of(reader, network, state.clock.now()).await? else { return Ok(()) };
    let texts = Texts(state.config.site.language);
    let mut sentence = match ban.until {
        Some(until) => texts.error_banned_until(&texts.date(state.clock.moment(until))),
        None => texts.error_banned().to_owned(),
    };
    if !ban.reason.is_empty() {
        sentence.push(' ');
        sentence.push_str(&texts.error_banned_reason(&ban.reason));
    }
    Err(AppError::Refused { field: None, sentence }.into())
}
