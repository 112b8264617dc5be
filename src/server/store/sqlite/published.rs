//! Adding up what was published in a span of time: whole days of UTC, whole hours, and what is left at both ends by the article.

use super::SqliteStore;
use crate::{
    model::moment::UtcMillis,
    server::store::{StoreError, StoreResult},
};
use sqlx::FromRow;

/// More spans than anybody asks for.
const MOST_SPANS: u32 = 100_000;

const HOUR: i64 = 60 * 60 * 1000;

/// What was published in a span.
#[derive(Clone, Copy, Debug, FromRow)]
pub(super) struct Published {
    /// Which of the spans, from 0.
    pub span: i64,
    pub articles: u32,
    /// When one of the articles changed last.
    pub changed_at: i64,
}

/// What was published in each of these spans, from a time up to another; spans in which nothing was are left out.
pub(super) async fn published(
    store: &SqliteStore,
    spans: impl Iterator<Item = (UtcMillis, UtcMillis)>,
) -> StoreResult<Vec<Published>> {
    let pieces: Vec<_> = spans.map(|(from, to)| pieces(from.0, to.0)).collect();
    let pieces = serde_json::to_string(&pieces).map_err(|cause| StoreError::Other(cause.to_string()))?;
    let published = sqlx::query_as(
        "select span, articles, changed_at from (
           select p.key as span,
                coalesce((select sum(articles) from published_day where day >= p.value ->> 0 and day < p.value ->> 1), 0)
                + coalesce((select sum(articles) from published_hour where hour >= p.value ->> 2 and hour < p.value ->> 3), 0)
                + coalesce((select sum(articles) from published_hour where hour >= p.value ->> 4 and hour < p.value ->> 5), 0)
                + (select count(*) from article where status = 'published' and published_at >= p.value ->> 6
                       and published_at < p.value ->> 7)
                + (select count(*) from article where status = 'published' and published_at >= p.value ->> 8
                       and published_at < p.value ->> 9) as articles,
                max(coalesce((select max(changed_at) from published_day where day >= p.value ->> 0 and day < p.value ->> 1), 0),
                    coalesce((select max(changed_at) from published_hour where hour >= p.value ->> 2 and hour < p.value ->> 3), 0),
                    coalesce((select max(changed_at) from published_hour where hour >= p.value ->> 4 and hour < p.value ->> 5), 0),
                    coalesce((select max(max(published_at, coalesce(updated_at, published_at))) from article where status = 'published' and published_at >= p.value ->> 6
                       and published_at < p.value ->> 7), 0),
                    coalesce((select max(max(published_at, coalesce(updated_at, published_at))) from article where status = 'published' and published_at >= p.value ->> 8
                       and published_at < p.value ->> 9), 0)) as changed_at
           from json_each(?1) p)
         where articles > 0 limit +?2",
    );
    Ok(published.bind(pieces).bind(MOST_SPANS).fetch_all(&store.readers).await?)
}

/// A span as days, hours before and after them, and milliseconds before and after those; each from a number up to another.
fn pieces(from: i64, to: i64) -> [i64; 10] {
    let (first_hour, last_hour) = (ceiling(from, HOUR), to.div_euclid(HOUR));
    if first_hour > last_hour {
        return [0, 0, 0, 0, 0, 0, from, to, 0, 0];
    }
    let (first_day, last_day) = (ceiling(first_hour, 24), last_hour.div_euclid(24));
    let [before, after] = [[from, first_hour.saturating_mul(HOUR)], [last_hour.saturating_mul(HOUR), to]];
    let [days, hours, more] = if first_day > last_day {
        [[0, 0], [first_hour, last_hour], [0, 0]]
    } else {
        [[first_day, last_day], [first_hour, first_day.saturating_mul(24)], [last_day.saturating_mul(24), last_hour]]
    };
    let [[a, b], [c, d], [e, f], [g, h], [i, j]] = [days, hours, more, before, after];
    [a, b, c, d, e, f, g, h, i, j]
}

fn ceiling(number: i64, of: i64) -> i64 {
    number.div_euclid(of).saturating_add(i64::from(number.rem_euclid(of) > 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_of_a_span_are_the_span() {
        const DAY: i64 = 24 * HOUR;
        for (from, to) in [
            (0, 0),
            (0, DAY),
            (5, 9),
            (5, HOUR + 5),
            (-7, 3 * DAY),
            (HOUR, 5 * HOUR),
            (-DAY - 1, 9 * DAY + 1),
            (1, 40 * DAY),
        ] {
            let [a, b, c, d, e, f, g, h, i, j] = pieces(from, to);
            let mut parts = vec![(a * DAY, b * DAY), (c * HOUR, d * HOUR), (e * HOUR, f * HOUR), (g, h), (i, j)];
            parts.retain(|(from, to)| from < to);
            parts.sort_unstable();
            let mut at = from;
            for (begins, ends) in parts {
                assert_eq!(begins, at, "{from} {to}");
                at = ends;
            }
            assert_eq!(at, to, "{from} {to}");
        }
        assert!(pieces(i64::MIN, i64::MAX)[1] > 0);
    }
}
