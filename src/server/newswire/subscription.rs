//! One who waits.

use super::Dispatch;
use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, watch};

/// A place among those who wait; free again when this is dropped.
#[derive(Debug)]
pub struct Subscription {
    told: watch::Receiver<Arc<Dispatch>>,
    has_ended: watch::Receiver<bool>,
    _place: OwnedSemaphorePermit,
}

impl Subscription {
    pub(super) fn new(
        mut told: watch::Receiver<Arc<Dispatch>>,
        has_ended: watch::Receiver<bool>,
        place: OwnedSemaphorePermit,
        last: Option<&str>,
    ) -> Self {
        let is_known = last == Some(told.borrow_and_update().id());
        if !is_known {
            told.mark_changed();
        }
        Self { told, has_ended, _place: place }
    }

    /// Waits for the next state of affairs; none when the server ends.
    pub async fn next(&mut self) -> Option<Arc<Dispatch>> {
        tokio::select! {
            biased;
            _ = self.has_ended.wait_for(|has_ended| *has_ended) => None,
            changed = self.told.changed() => changed.ok().map(|()| self.told.borrow_and_update().clone()),
        }
    }
}
