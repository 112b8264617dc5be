//! The cookies of the newsroom, and the one of readers who take part. No page of the paper reads them.

use crate::server::state::AppState;
use axum::http::{HeaderMap, HeaderValue, header::COOKIE};
use std::fmt::Write;

/// Holds the token of a session.
pub(super) const SESSION: &str = "session";

/// Holds what a browser is known by that a member has used.
pub(super) const DEVICE: &str = "device";

/// A browser is known for half a year after the last sign-in.
pub(super) const DEVICE_SECONDS: i64 = 180 * 24 * 60 * 60;

/// Holds what somebody is known by who owes a code.
pub(super) const HALF_WAY: &str = "half-way";

/// Holds what somebody is known by whose passkey was asked for.
pub(super) const ASKED: &str = "asked";

pub(super) const HALF_WAY_SECONDS: i64 = 10 * 60;

/// Holds the token of a reader who takes part.
pub(in crate::server) const READER: &str = "reader";

/// Sets a cookie for this site alone, out of reach of scripts and of forms on other sites. Over https its name forbids any other way to set it
/// (RFC 6265bis §4.1.3.2).
pub(in crate::server) fn set(state: &AppState, name: &str, value: &str, seconds: i64) -> Option<HeaderValue> {
    let mut cookie = format!("{}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax", full_name(state, name));
    if is_https(state) {
        // Writing into a String cannot fail.
        let _ = write!(cookie, "; Secure");
    }
    HeaderValue::try_from(cookie).ok()
}

/// Removes it.
pub(in crate::server) fn removed(state: &AppState, name: &str) -> Option<HeaderValue> {
    set(state, name, "", 0)
}

/// What the request brings under this name; where there are several, nobody knows who set the others, so none counts.
pub(in crate::server) fn get<'h>(state: &AppState, headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let name = full_name(state, name);
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let mut values = pairs.filter(|(key, _)| *key == name).map(|(_, value)| value);
    values.next().filter(|_| values.next().is_none())
}

fn full_name(state: &AppState, name: &str) -> String {
    if is_https(state) { format!("__Host-{name}") } else { name.to_owned() }
}

fn is_https(state: &AppState) -> bool {
    state.config.site.origin.starts_with("https:")
}
