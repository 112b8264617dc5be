//! A guest turns out to be somebody who has an account: what they said and thought is the account's, in SQLite.

use super::vote::take_back;
use crate::{model::reader::ReaderId, server::store::StoreResult};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

/// Makes everything of the guest the account's. What both have done to one comment, the account has done.
pub(super) async fn merge(
    transaction: &mut Transaction<'_, Sqlite>,
    guest: ReaderId,
    account: ReaderId,
) -> StoreResult<()> {
    let twice: Vec<(Uuid, i64)> = sqlx::query_as(
        "select g.comment_id, g.value from comment_vote g join comment_vote a on a.comment_id = g.comment_id
         where g.reader_id = ? and a.reader_id = ?",
    )
    .bind(guest.0)
    .bind(account.0)
    .fetch_all(&mut **transaction)
    .await?;
    take_back(transaction, guest, twice).await?;
    for statement in [
        "update comment set reader_id = ?2 where reader_id = ?1",
        "update comment_vote set reader_id = ?2, network = null where reader_id = ?1",
        // Who was shut out is not let in by coming in.
        "update ban set reader_id = ?2 where reader_id = ?1",
        "update or ignore comment_report set reader_id = ?2 where reader_id = ?1",
        "update or ignore thread_follow set reader_id = ?2 where reader_id = ?1",
        "update or ignore reader_notice set reader_id = ?2 where reader_id = ?1",
        "update reader set allowed = reader.allowed + g.allowed, refused = reader.refused + g.refused,
                           made_at = min(reader.made_at, g.made_at), name = iif(reader.name = '', g.name, reader.name)
         from (select name, made_at, allowed, refused from reader where id = ?1) g where reader.id = ?2",
        "delete from reader where id = ?1",
    ] {
        sqlx::query(statement).bind(guest.0).bind(account.0).execute(&mut **transaction).await?;
    }
    // Nobody votes on what they said themselves.
    let own: Vec<(Uuid, i64)> = sqlx::query_as(
        "select v.comment_id, v.value from comment_vote v join comment c on c.id = v.comment_id
         where v.reader_id = ?1 and c.reader_id = ?1",
    )
    .bind(account.0)
    .fetch_all(&mut **transaction)
    .await?;
    take_back(transaction, account, own).await
}
