//! How long things take.

use std::{
    future::Future,
    time::{Duration, Instant},
};

/// Times of one thing done often.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// Does it once and takes the time.
    pub async fn take<T>(&mut self, doing: impl Future<Output = T>) -> T {
        let start = Instant::now();
        let done = doing.await;
        self.0.push(start.elapsed());
        done
    }

    pub fn add(&mut self, other: &Self) {
        self.0.extend_from_slice(&other.0);
    }

    /// The median, the 99th percentile (nearest rank) and the longest, as cells of a table, in ms.
    pub fn cells(&self) -> String {
        let mut sorted = self.0.clone();
        sorted.sort();
        let at = |percent: usize| sorted.get((sorted.len() * percent).div_ceil(100).saturating_sub(1)).copied();
        let ms = |time: Option<Duration>| {
            time.map_or_else(|| "–".to_owned(), |time| format!("{:.1}", 1000.0 * time.as_secs_f64()))
        };
        format!("{} | {} | {} | {}", sorted.len(), ms(at(50)), ms(at(99)), ms(at(100)))
    }
}
