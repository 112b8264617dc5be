//! The way into an account: a link by mail. Whoever can read the letter is its reader; there is no password to lose.

use super::session::{LASTS, held};
use crate::{
    i18n::Texts,
    model::{address, error::AppError, moment::UtcMillis},
    server::{
        accounts::{Token, cookie, email, token},
        doorkeeper::attempts::Trier,
        error::Failure,
        mail::{Letter, send},
        state::AppState,
        store::reader_account::Entry,
    },
};
use axum::http::{HeaderMap, HeaderValue};
use std::net::IpAddr;

/// A link opens for half an hour, once.
const OPENS: i64 = 30 * 60 * 1000;

/// Whether letters can be sent at all.
pub fn is_offered(state: &AppState) -> bool {
    !state.config.mail.command.is_empty()
}

/// Sends a link. Whether the address has an account already, neither the answer tells nor the time that it takes.
pub async fn send_link(state: &AppState, typed: &str, from: IpAddr) -> Result<(), Failure> {
    if !is_offered(state) {
        return Err(AppError::NotFound.into());
    }
    let to = email(typed)?;
    let now = state.clock.now();
    state.doorkeeper.attempts.begin(&[asker(&to), Trier::network(from)], now)?;
    let opener = Token::new()?;
    state.store.add_reader_link(&opener.hash, &to, now, UtcMillis(now.0.saturating_add(OPENS))).await?;
    let letter = letter(state, to, &opener.text);
    let mail = state.config.clone();
    tokio::spawn(async move {
        if let Err(cause) = send(&mail.mail, &letter).await {
            tracing::error!(error = %cause, "a reader got no link to come in by");
        }
    });
    Ok(())
}

/// Whoever asks for letters to this address. One of a member of the newsroom is asked for apart.
fn asker(email: &str) -> Trier {
    Trier::Letter(token::hash(&format!("reader {email}")))
}

fn letter(state: &AppState, to: String, opener: &str) -> Letter {
    let (texts, site) = (Texts(state.config.site.language), &state.config.site);
    let link = format!("{}{}", site.origin, address::reader::link(opener));
    Letter {
        to,
        subject: texts.reader_letter_link_subject(&site.name),
        text: texts.reader_letter_link_text(&link, &site.name),
    }
}

/// The address whose account a link opens. To ask uses nothing up: those who look at links before they show them do no harm.
pub async fn opened_by(state: &AppState, opener: &str) -> Result<String, Failure> {
    let found = state.store.reader_link(&token::hash(opener), state.clock.now()).await?;
    Ok(found.ok_or(AppError::Gone)?)
}

/// Uses the link; says by which cookie the reader is known from now on. What a guest has said with this browser is the account's then.
pub async fn enter(state: &AppState, headers: &HeaderMap, opener: &str) -> Result<Option<HeaderValue>, Failure> {
    let email = opened_by(state, opener).await?;
    let now = state.clock.now();
    let session = Token::new()?;
    let entry = Entry {
        link: token::hash(opener),
        session: session.hash,
        ends_at: UtcMillis(now.0.saturating_add(LASTS)),
        former: held(state, headers),
        at: now,
    };
    state.store.enter_account(&entry).await?.ok_or(AppError::Gone)?;
    state.doorkeeper.attempts.succeed(&[asker(&email)]);
    state.tell_changes().await;
    Ok(cookie::set(state, cookie::READER, &session.text, LASTS / 1000))
}
