//! When articles were published, in SQLite.

use super::{SqliteStore, published::published};
use crate::{
    model::moment::UtcMillis,
    server::store::{DayStore, StoreResult},
};
use async_trait::async_trait;

#[async_trait]
impl DayStore for SqliteStore {
    async fn count_published(&self, borders: &[UtcMillis]) -> StoreResult<Vec<u32>> {
        let spans = borders.iter().zip(borders.iter().skip(1)).map(|(from, to)| (*from, *to));
        let mut counts = vec![0; borders.len().saturating_sub(1)];
        for span in published(self, spans).await? {
            if let Some(count) = usize::try_from(span.span).ok().and_then(|place| counts.get_mut(place)) {
                *count = span.articles;
            }
        }
        Ok(counts)
    }

    async fn published_span(&self) -> StoreResult<Option<(UtcMillis, UtcMillis)>> {
        let (first, last): (Option<i64>, Option<i64>) = sqlx::query_as(
            "select (select published_at from article where status = 'published' order by published_at, id limit 1),
                    (select published_at from article where status = 'published' order by published_at desc, id desc limit 1)",
        )
        .fetch_one(&self.readers)
        .await?;
        Ok(first.zip(last).map(|(first, last)| (UtcMillis(first), UtcMillis(last))))
    }

    async fn published_around(
        &self,
        before: UtcMillis,
        from: UtcMillis,
    ) -> StoreResult<(Option<UtcMillis>, Option<UtcMillis>)> {
        let (earlier, later): (Option<i64>, Option<i64>) = sqlx::query_as(
            "select (select published_at from article where status = 'published' and published_at < ?1
                     order by published_at desc, id desc limit 1),
                    (select published_at from article where status = 'published' and published_at >= ?2
                     order by published_at, id limit 1)",
        )
        .bind(before.0)
        .bind(from.0)
        .fetch_one(&self.readers)
        .await?;
        Ok((earlier.map(UtcMillis), later.map(UtcMillis)))
    }
}
