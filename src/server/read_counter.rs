//! Counts reads in memory and hands them to the store in batches: a rush of readers is one write a few seconds.

use crate::{
    model::{id::ArticleId, moment::UtcMillis},
    server::store::{Store, StoreResult, reading::HourlyReads},
};
use std::{
    collections::{HashMap, HashSet},
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// Time between two batches.
pub const FLUSH_EVERY: Duration = Duration::from_secs(10);

/// The hour of a point in time, counted from 1970.
pub fn hour(at: UtcMillis) -> i64 {
    at.0.div_euclid(3_600_000)
}

/// Reads that are not yet written.
#[derive(Debug, Default)]
pub struct ReadCounter {
    pending: Mutex<HashMap<(ArticleId, i64), u32>>,
    written: Mutex<Written>,
}

/// What was written since somebody asked.
#[derive(Debug, Default)]
struct Written {
    /// In which hour that was.
    hour: Option<i64>,
    articles: HashSet<ArticleId>,
}

impl ReadCounter {
    /// Counts one read.
    pub fn count(&self, article: ArticleId, at: UtcMillis) {
        self.add(article, hour(at), 1);
    }

    /// Writes what was counted. If the store fails, the reads stay here for the next time.
    pub async fn flush(&self, store: &dyn Store) -> StoreResult<()> {
        let taken = std::mem::take(&mut *self.pending.lock().unwrap_or_else(PoisonError::into_inner));
        if taken.is_empty() {
            return Ok(());
        }
        let batch: Vec<HourlyReads> =
            taken.into_iter().map(|((article, hour), reads)| HourlyReads { article, hour, reads }).collect();
        let written = store.add_reads(&batch).await;
        if written.is_ok() {
            self.written().articles.extend(batch.iter().map(|counted| counted.article));
        } else {
            for HourlyReads { article, hour, reads } in batch {
                self.add(article, hour, reads);
            }
        }
        written
    }

    /// The articles whose reads were written since this was asked last, if that was in the same hour.
    pub fn read_since(&self, hour: i64) -> Option<Vec<ArticleId>> {
        let mut written = self.written();
        let read = std::mem::take(&mut written.articles).into_iter().collect();
        (written.hour.replace(hour) == Some(hour)).then_some(read)
    }

    /// The answer was not used: the next one is that nothing is known.
    pub fn forget_hour(&self) {
        self.written().hour = None;
    }

    fn written(&self) -> MutexGuard<'_, Written> {
        self.written.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, article: ArticleId, hour: i64, reads: u32) {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        *pending.entry((article, hour)).or_default() += reads;
    }
}
