//! Letters that carry a link to choose a password.

use crate::{
    i18n::Texts,
    model::newsroom::member::Member,
    server::{
        mail::{self, Letter},
        state::AppState,
    },
};

/// Sends the link; false if it did not go out, and then somebody must hand it over.
pub(super) async fn send_link(state: &AppState, to: &Member, link: &str, has_password: bool) -> bool {
    if state.config.mail.command.is_empty() {
        return false;
    }
    let (texts, paper) = (Texts(to.language), &state.config.site.name);
    let (subject, text) = if has_password {
        (texts.letter_reset_subject(paper), texts.letter_reset_text(link, &to.name, paper))
    } else {
        (texts.letter_invitation_subject(paper), texts.letter_invitation_text(link, &to.name, paper))
    };
    let sent = mail::send(&state.config.mail, &Letter { to: to.email.clone(), subject, text }).await;
    if let Err(cause) = &sent {
        tracing::error!(error = %cause, "a letter did not go out; its link must be handed over in another way");
    }
    sent.is_ok()
}
