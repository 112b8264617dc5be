//! Lists of articles in SQLite. Each is read along one index, downwards or upwards from an entry.

use super::{
    SqliteStore,
    listing::{into_list, select_listed},
};
use crate::{
    model::{
        moment::UtcMillis,
        paging::{Cursor, Paged, Stretch},
    },
    server::store::{ListStore, StoreResult, article::ListedArticle, list::ListOf},
};
use async_trait::async_trait;
use uuid::Uuid;

/// Above everything.
const TOP: Cursor = Cursor { at: UtcMillis(i64::MAX), id: Uuid::max() };

#[async_trait]
impl ListStore for SqliteStore {
    async fn list_articles(&self, of: ListOf<'_>, at: Stretch, limit: u32) -> StoreResult<Paged<ListedArticle>> {
        let query = sqlx::query_as(query_of(of, at));
        let query = match of {
            ListOf::Paper => query,
            ListOf::Section(slug) | ListOf::Subsection(slug) | ListOf::Topic(slug) | ListOf::Author(slug) => {
                query.bind(slug.as_str())
            }
            ListOf::Published(from, before) => query.bind(from.0).bind(before.0),
        };
        let edge = match at {
            Stretch::Top => TOP,
            Stretch::Below(edge) | Stretch::Above(edge) => edge,
        };
        let query = query.bind(edge.at.0).bind(edge.id).bind(limit.saturating_add(1));
        let articles = into_list(query.fetch_all(&self.readers).await?)?;
        // Nothing stands above a page that is not full: it is the top, and shown as such.
        if matches!(at, Stretch::Above(_)) && articles.len() <= limit as usize {
            return self.list_articles(of, Stretch::Top, limit).await;
        }
        Ok(Paged::cut(articles, &at, limit, |article| Cursor { at: article.published_at, id: article.id.0 }))
    }
}

/// The articles that `$from` finds (its conditions last), in the order of `$time` and `$id`.
macro_rules! page {
    ($at:ident, $from:literal, $time:literal, $id:literal) => {
        match $at {
            Stretch::Above(_) => {
                select_listed!($from, " and (", $time, ", ", $id, ") > (?, ?) order by ", $time, ", ", $id, " limit +?")
            }
            Stretch::Top | Stretch::Below(_) => select_listed!(
                $from,
                " and (",
                $time,
                ", ",
                $id,
                ") < (?, ?) order by ",
                $time,
                " desc, ",
                $id,
                " desc limit +?"
            ),
        }
    };
}

fn query_of(of: ListOf<'_>, at: Stretch) -> &'static str {
    match of {
        ListOf::Paper => page!(
            at,
            "from article a cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published'",
            "a.published_at",
            "a.id"
        ),
        ListOf::Section(_) => page!(
            at,
            "from section s join article a on a.section_id = s.id left join media m on m.id = a.picture_media_id
             where s.slug = ? and a.status = 'published'",
            "a.published_at",
            "a.id"
        ),
        ListOf::Subsection(_) => page!(
            at,
            "from section b join article a on a.subsection_id = b.id cross join section s on s.id = a.section_id
             left join media m on m.id = a.picture_media_id
             where b.slug = ? and a.subsection_id is not null and a.status = 'published'",
            "a.published_at",
            "a.id"
        ),
        ListOf::Topic(_) => page!(
            at,
            "from tag t join article_tag l on l.tag_id = t.id join article a on a.id = l.article_id
             cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where t.slug = ?",
            "l.listed_at",
            "l.article_id"
        ),
        ListOf::Author(_) => page!(
            at,
            "from author u join article_author l on l.author_id = u.id join article a on a.id = l.article_id
             cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where u.slug = ?",
            "l.listed_at",
            "l.article_id"
        ),
        ListOf::Published(..) => page!(
            at,
            "from article a cross join section s on s.id = a.section_id left join media m on m.id = a.picture_media_id
             where a.status = 'published' and a.published_at >= ? and a.published_at < ?",
            "a.published_at",
            "a.id"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::slug::Slug;
    use sqlx::AssertSqlSafe;

    /// A list that is sorted, or looked for article by article, is slow on a large archive, and only there.
    #[tokio::test]
    async fn every_list_is_read_along_an_index() {
        let folder = tempfile::tempdir().unwrap();
        let store = SqliteStore::open(&folder.path().join("paper.sqlite")).await.unwrap();
        let slug = Slug::parse("x").unwrap();
        for of in [
            ListOf::Paper,
            ListOf::Section(&slug),
            ListOf::Subsection(&slug),
            ListOf::Topic(&slug),
            ListOf::Author(&slug),
            ListOf::Published(UtcMillis(0), UtcMillis(1)),
        ] {
            for at in [Stretch::Top, Stretch::Below(TOP), Stretch::Above(TOP)] {
                let explain = AssertSqlSafe(format!("explain query plan {}", query_of(of, at)));
                let plan: Vec<(i64, i64, i64, String)> =
                    sqlx::query_as(explain).fetch_all(&store.readers).await.unwrap();
                for (.., step) in &plan {
                    let is_slow = step.starts_with("SCAN") && !step.contains(" INDEX ") || step.contains("TEMP B-TREE");
                    assert!(!is_slow, "{of:?} {at:?}: {plan:#?}");
                }
            }
        }
    }
}
