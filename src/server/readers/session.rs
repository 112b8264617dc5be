//! By which reader a request was made.

use crate::{
    model::moment::UtcMillis,
    server::{
        accounts::{Token, cookie, token},
        error::Failure,
        state::AppState,
        store::{comment::Writer, member::Hash, reader::StoredReader},
    },
};
use axum::http::{HeaderMap, HeaderValue};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// A reader is known for half a year after they were last here.
pub(super) const LASTS: i64 = 180 * DAY;

/// That a reader was here is written down once in so long.
const TOUCH_EVERY: i64 = DAY;

/// Who asks.
#[derive(Clone, Debug)]
pub enum Present {
    /// A reader who has taken part before.
    Known(StoredReader),
    /// Somebody who has not.
    Newcomer,
}

impl Present {
    /// Whose a comment of theirs will be, and the cookie by which a newcomer is known from then on.
    pub fn writer(&self, state: &AppState) -> Result<(Writer, Option<HeaderValue>), Failure> {
        match self {
            Self::Known(reader) => Ok((Writer::Reader(reader.id), None)),
            Self::Newcomer => {
                let token = Token::new()?;
                let ends_at = UtcMillis(state.clock.now().0.saturating_add(LASTS));
                let cookie = cookie::set(state, cookie::READER, &token.text, LASTS / 1000);
                Ok((Writer::Newcomer(token.hash, ends_at), cookie))
            }
        }
    }

    /// The reader, if they are known.
    pub fn known(&self) -> Option<&StoredReader> {
        match self {
            Self::Known(reader) => Some(reader),
            Self::Newcomer => None,
        }
    }

    /// The reader, if they have an account.
    pub fn account(&self) -> Option<&StoredReader> {
        self.known().filter(|reader| reader.email.is_some())
    }

    /// The name that their account gives to what they say, whatever the form says: pages are the same for everybody, so it asks all for one.
    pub fn account_name(&self) -> Option<&str> {
        self.account().map(|reader| &*reader.name).filter(|name| !name.is_empty())
    }
}

/// Hash of what the request's cookie holds.
pub(super) fn held(state: &AppState, headers: &HeaderMap) -> Option<Hash> {
    cookie::get(state, headers, cookie::READER).map(token::hash)
}

/// The reader that the request's cookie tells.
pub async fn present(state: &AppState, headers: &HeaderMap) -> Result<Present, Failure> {
    let Some(token) = held(state, headers) else { return Ok(Present::Newcomer) };
    let now = state.clock.now();
    let Some((reader, seen_at)) = state.store.reader_by_session(&token, now).await? else {
        return Ok(Present::Newcomer);
    };
    if now.0.saturating_sub(seen_at.0) > TOUCH_EVERY {
        let ends_at = UtcMillis(now.0.saturating_add(LASTS));
        state.store.touch_reader_session(&token, now, ends_at).await?;
    }
    Ok(Present::Known(reader))
}
