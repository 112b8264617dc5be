//! A part that stands on every page, and is put together once for all of them.

use super::{
    FRESH_MILLIS, PageCache,
    trail::{Shared, Trail},
};
use crate::model::moment::UtcMillis;
use std::{
    future::Future,
    sync::{Arc, Mutex, PoisonError},
};

/// Such a part, if somebody has put it together.
pub struct Part<T>(Mutex<Option<Arc<Made<T>>>>);

struct Made<T> {
    value: T,
    trail: Trail,
    /// The same notes, as they are looked up.
    shared: Shared,
    at: UtcMillis,
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<T: Clone> Part<T> {
    /// The part as it is now, made anew by `make` if it is old. What it is made of is noted for the page, too.
    pub async fn get<E, F: Future<Output = Result<T, E>>>(
        &self,
        pages: &PageCache,
        page: &Trail,
        now: UtcMillis,
        make: impl FnOnce(Trail) -> F,
    ) -> Result<T, E> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let is_young = |made: &Arc<Made<T>>| (0..FRESH_MILLIS).contains(&now.0.saturating_sub(made.at.0));
        if let Some(made) = known.filter(is_young).filter(|made| pages.marks.is_current(&made.shared)) {
            page.absorb(&made.trail);
            return Ok(made.value.clone());
        }
        let trail = page.begin_part();
        let value = make(trail.clone()).await?;
        page.absorb(&trail);
        let made = Made { value: value.clone(), shared: trail.shared(), trail, at: now };
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(made));
        Ok(value)
    }
}

impl<T> std::fmt::Debug for Part<T> {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Part").finish_non_exhaustive()
    }
}
