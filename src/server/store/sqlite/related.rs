//! Which articles are near to one: those that share its weighty, rare words.

use crate::{model::id::ArticleId, server::store::StoreResult};
use sqlx::{Sqlite, Transaction};

/// How many related articles are kept for each.
const KEPT: u32 = 6;

/// Words in more articles than this say nothing; it also bounds the work on a large archive.
const COMMONEST: u32 = 2000;

/// Works out the related articles of one article anew. Each shared word counts by its weight in both articles, divided
/// by the number of articles that have it (the square of the usual logarithmic rarity would need functions that not
/// every SQLite has; the order differs little).
pub(super) async fn relate(transaction: &mut Transaction<'_, Sqlite>, article: ArticleId) -> StoreResult<()> {
    sqlx::query("delete from article_related where article_id = ?").bind(article.0).execute(&mut **transaction).await?;
    sqlx::query(
        "with mine as (
           select term, weight from article_term where article_id = ?1),
         rarity as (
           select t.term, count(*) as articles from article_term t where t.term in (select term from mine)
           group by t.term having count(*) between 2 and ?2),
         near as (
           select t.article_id, sum(mine.weight * t.weight / rarity.articles) as nearness
           from mine join rarity on rarity.term = mine.term join article_term t on t.term = mine.term
           where t.article_id <> ?1 group by t.article_id)
         insert into article_related (article_id, rank, related_id)
         select ?1, row_number() over (order by near.nearness desc, a.published_at desc, a.id) - 1, a.id
         from near join article a on a.id = near.article_id
         where a.status = 'published' order by near.nearness desc, a.published_at desc, a.id limit ?3",
    )
    .bind(article.0)
    .bind(COMMONEST)
    .bind(KEPT)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}
