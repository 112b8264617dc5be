//! Cookies that a server function wants to be set: it answers with data, and whoever answers the request sets them.

use axum::http::HeaderValue;
use std::sync::{Arc, Mutex, PoisonError};

/// Of one request.
#[derive(Clone, Debug, Default)]
pub struct NewCookies(Arc<Mutex<Vec<HeaderValue>>>);

impl NewCookies {
    /// Sets these too.
    pub fn add(&self, cookies: impl IntoIterator<Item = HeaderValue>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend(cookies);
    }

    /// All of them.
    pub fn take(&self) -> Vec<HeaderValue> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
