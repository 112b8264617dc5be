//! What has changed, in SQLite. The triggers of `0007_purge.sql` write it down.

use super::{SqliteStore, section::slug};
use crate::{
    model::id::ArticleId,
    server::store::{
        PurgeStore, StoreError, StoreResult,
        purge::{Purges, Tag},
    },
};
use async_trait::async_trait;

/// Changes that are told one by one.
const MOST_TAGS: u32 = 1000;

#[async_trait]
impl PurgeStore for SqliteStore {
    async fn purges(&self, after: i64) -> StoreResult<Purges> {
        let rows: Vec<(String, i64)> =
            sqlx::query_as("select tag, change from purge_due where change > ? order by change limit +?")
                .bind(after)
                .bind(MOST_TAGS + 1)
                .fetch_all(&self.readers)
                .await?;
        if rows.len() > MOST_TAGS as usize {
            let last = sqlx::query_scalar("select max(change) from purge_due").fetch_one(&self.readers).await?;
            return Ok(Purges { tags: vec![Tag::Site], last });
        }
        let last = rows.last().map_or(after, |(_, change)| *change);
        let tags = rows.iter().map(|(tag, _)| read(tag)).collect::<StoreResult<_>>()?;
        Ok(Purges { tags, last })
    }

    async fn forget_purges(&self, up_to: i64) -> StoreResult<()> {
        // The newest stays, so that numbers go on.
        sqlx::query("delete from purge_due where change <= ? and change < (select max(change) from purge_due)")
            .bind(up_to)
            .execute(&self.writer)
            .await?;
        Ok(())
    }
}

/// A tag as the triggers write it: slugs are as they are.
fn read(text: &str) -> StoreResult<Tag> {
    let (kind, name) = text.split_once(':').unwrap_or((text, ""));
    let article = || {
        let id = uuid::Uuid::try_parse(name);
        id.map(ArticleId).map_err(|_| StoreError::Other(format!("{text:?} names no article")))
    };
    Ok(match kind {
        "article" => Tag::Article(article()?),
        "talk" => Tag::Talk(article()?),
        "live" => Tag::Live(article()?),
        "section" => Tag::Section(slug(name)?),
        "topic" => Tag::Topic(slug(name)?),
        "author" => Tag::Author(slug(name)?),
        "series" => Tag::Series(slug(name)?),
        "front" => Tag::Front,
        "paper" => Tag::Paper,
        "texts" => Tag::Texts,
        "names" => Tag::Names,
        "site" => Tag::Site,
        _ => return Err(StoreError::Other(format!("{text:?} is no tag"))),
    })
}
