//! One finished answer.

use super::trail::Shared;
use crate::model::moment::UtcMillis;
use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, StatusCode, header::CONTENT_LENGTH},
    response::Response,
};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};

/// What an entry costs beside its bytes.
const OVERHEAD: usize = 400;

/// What a header costs beside its value: its place in a map that has room for half as many again, and its name.
const HEADER: usize = 160;

/// A whole answer as it goes out.
#[derive(Debug)]
pub struct Kept {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body, compressed as it was asked for.
    pub body: Bytes,
    /// When it was printed.
    pub printed_at: UtcMillis,
    shared: Option<Shared>,
    checked: AtomicU64,
    used_at: AtomicI64,
    is_being_renewed: AtomicBool,
}

impl Kept {
    /// An answer that was printed then; `shared` if it is meant for everybody.
    pub fn new(
        (status, headers, body): (StatusCode, HeaderMap, Bytes),
        shared: Option<Shared>,
        printed_at: UtcMillis,
    ) -> Self {
        let (used_at, checked) = (AtomicI64::new(printed_at.0), AtomicU64::new(u64::MAX));
        Self { status, headers, body, printed_at, shared, checked, used_at, is_being_renewed: AtomicBool::new(false) }
    }

    /// Whether it is meant for everybody.
    pub fn is_shared(&self) -> bool {
        self.shared.is_some()
    }

    /// The answer, for sending.
    pub fn answer(&self) -> Response {
        self.with(Body::from(self.body.clone()))
    }

    /// The answer to somebody who wants no body.
    pub fn head(&self) -> Response {
        let mut response = self.with(Body::empty());
        response.headers_mut().insert(CONTENT_LENGTH, self.body.len().into());
        response
    }

    fn with(&self, body: Body) -> Response {
        let mut response = Response::new(body);
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        response
    }

    /// Bytes that it takes.
    pub(super) fn weight(&self) -> u32 {
        let headers: usize = self.headers.values().map(|value| value.len() + HEADER).sum();
        let tags = self.shared.as_ref().map_or(0, |shared| shared.made_of.len() + shared.beside.len());
        let weight = self.body.len() + headers + 2 * tags + OVERHEAD;
        u32::try_from(weight).unwrap_or(u32::MAX)
    }

    /// The last change that was told before it was read.
    pub(super) fn changes(&self) -> u64 {
        self.shared.as_ref().map_or(0, |shared| shared.changes)
    }

    pub(super) fn shared(&self) -> Option<&Shared> {
        self.shared.as_ref()
    }

    pub(super) fn made_of(&self) -> &[u16] {
        self.shared.as_ref().map_or(&[], |shared| &shared.made_of)
    }

    /// Whether it was found fresh when so many changes were told.
    pub(super) fn is_checked(&self, changes: u64) -> bool {
        self.checked.load(Ordering::Acquire) == changes
    }

    pub(super) fn check(&self, changes: u64) {
        self.checked.store(changes, Ordering::Release);
    }

    /// Somebody has it now.
    pub(super) fn used(&self, now: UtcMillis) {
        self.used_at.store(now.0, Ordering::Relaxed);
    }

    pub(super) fn was_used_since(&self, then: UtcMillis) -> bool {
        self.used_at.load(Ordering::Relaxed) >= then.0
    }

    /// True for the first who asks: one renewal is enough.
    pub(super) fn takes_renewal(&self) -> bool {
        !self.is_being_renewed.swap(true, Ordering::AcqRel)
    }

    /// The renewal came to nothing: the next one may try.
    pub fn gives_renewal_back(&self) {
        self.is_being_renewed.store(false, Ordering::Release);
    }
}
