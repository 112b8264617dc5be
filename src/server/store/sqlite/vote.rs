//! Votes and reports in SQLite.

use super::{SqliteStore, reader};
use crate::{
    model::{
        comment::{CommentStatus, Vote, Votes, rank},
        id::CommentId,
        reader::ReaderId,
    },
    server::store::{
        StoreResult, VoteStore,
        comment::Writer,
        vote::{NewReport, NewVote, Voted},
    },
};
use async_trait::async_trait;
use sqlx::{FromRow, Sqlite, Transaction};
use uuid::Uuid;

/// A guest who has said nothing has given no name.
const NAMELESS: &str = "";

#[derive(FromRow)]
struct Judged {
    status: String,
    reader_id: Option<i64>,
    likes: u32,
    dislikes: u32,
}

#[async_trait]
impl VoteStore for SqliteStore {
    async fn vote(&self, new: &NewVote) -> StoreResult<Voted> {
        let mut transaction = self.write().await?;
        let Some(judged) = judged(&mut transaction, new.comment).await? else { return Ok(Voted::NotThere) };
        if is_writers(&judged, new.voter) {
            return Ok(Voted::Own);
        }
        let voter = reader::of(&mut transaction, new.voter, NAMELESS, new.at).await?;
        let before: Option<i64> =
            sqlx::query_scalar("select value from comment_vote where comment_id = ? and reader_id = ?")
                .bind(new.comment.0)
                .bind(voter.0)
                .fetch_optional(&mut *transaction)
                .await?;
        if let (Some(network), None, true) = (&new.network, before, new.vote != Vote::Neither) {
            let others: u32 =
                sqlx::query_scalar("select count(*) from comment_vote where comment_id = ? and network = ?")
                    .bind(new.comment.0)
                    .bind(network.as_slice())
                    .fetch_one(&mut *transaction)
                    .await?;
            if others >= new.most_of_network {
                return Ok(Voted::TooManyOfNetwork);
            }
        }
        put(&mut transaction, new, voter).await?;
        let count = |now: u32, which: Vote| {
            let less = u32::from(before == value(which));
            now.saturating_sub(less).saturating_add(u32::from(new.vote == which))
        };
        let votes = Votes { likes: count(judged.likes, Vote::Like), dislikes: count(judged.dislikes, Vote::Dislike) };
        sqlx::query("update comment set likes = ?, dislikes = ?, rank = ? where id = ?")
            .bind(votes.likes)
            .bind(votes.dislikes)
            .bind(rank(votes.likes, votes.dislikes))
            .bind(new.comment.0)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Voted::Counted(votes))
    }

    async fn report(&self, new: &NewReport) -> StoreResult<bool> {
        let mut transaction = self.write().await?;
        if judged(&mut transaction, new.comment).await?.is_none() {
            return Ok(false);
        }
        let reporter = reader::of(&mut transaction, new.reporter, NAMELESS, new.at).await?;
        sqlx::query(
            "insert into comment_report (comment_id, reader_id, reason, note, reported_at) values (?, ?, ?, ?, ?)
             on conflict (comment_id, reader_id) do update
               set reason = excluded.reason, note = excluded.note, reported_at = excluded.reported_at",
        )
        .bind(new.comment.0)
        .bind(reporter.0)
        .bind(new.reason.as_str())
        .bind(&new.note)
        .bind(new.at.0)
        .execute(&mut *transaction)
        .await?;
        // Reports from before the last decision have been looked into.
        sqlx::query(
            "update comment set reports = (select count(*) from comment_report r
                                           where r.comment_id = comment.id and r.reported_at > coalesce(comment.decided_at, 0))
             where id = ?",
        )
        .bind(new.comment.0)
        .execute(&mut *transaction)
        .await?;
        transaction.commit().await?;
        Ok(true)
    }
}

async fn judged(transaction: &mut Transaction<'_, Sqlite>, comment: CommentId) -> StoreResult<Option<Judged>> {
    let found: Option<Judged> = sqlx::query_as("select status, reader_id, likes, dislikes from comment where id = ?")
        .bind(comment.0)
        .fetch_optional(&mut **transaction)
        .await?;
    Ok(found.filter(|found| found.status == CommentStatus::Approved.as_str()))
}

fn is_writers(judged: &Judged, voter: Writer) -> bool {
    matches!(voter, Writer::Reader(reader) if judged.reader_id == Some(reader.0))
}

fn value(vote: Vote) -> Option<i64> {
    match vote {
        Vote::Like => Some(1),
        Vote::Dislike => Some(-1),
        Vote::Neither => None,
    }
}

async fn put(transaction: &mut Transaction<'_, Sqlite>, new: &NewVote, voter: ReaderId) -> StoreResult<()> {
    let Some(value) = value(new.vote) else {
        sqlx::query("delete from comment_vote where comment_id = ? and reader_id = ?")
            .bind(new.comment.0)
            .bind(voter.0)
            .execute(&mut **transaction)
            .await?;
        return Ok(());
    };
    sqlx::query(
        "insert into comment_vote (comment_id, reader_id, network, value, voted_at) values (?, ?, ?, ?, ?)
         on conflict (comment_id, reader_id) do update set value = excluded.value, voted_at = excluded.voted_at",
    )
    .bind(new.comment.0)
    .bind(voter.0)
    .bind(new.network.as_ref().map(<[u8; 32]>::as_slice))
    .bind(value)
    .bind(new.at.0)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

/// Takes a reader's votes back, each with its value, so that nobody sees any more that they were given.
pub(super) async fn take_back(
    transaction: &mut Transaction<'_, Sqlite>,
    reader: ReaderId,
    votes: Vec<(Uuid, i64)>,
) -> StoreResult<()> {
    for (comment, value) in votes {
        sqlx::query("delete from comment_vote where comment_id = ? and reader_id = ?")
            .bind(comment)
            .bind(reader.0)
            .execute(&mut **transaction)
            .await?;
        let (likes, dislikes): (u32, u32) = sqlx::query_as(
            "update comment set likes = max(likes - (?2 = 1), 0), dislikes = max(dislikes - (?2 = -1), 0) where id = ?1
             returning likes, dislikes",
        )
        .bind(comment)
        .bind(value)
        .fetch_one(&mut **transaction)
        .await?;
        sqlx::query("update comment set rank = ? where id = ?")
            .bind(rank(likes, dislikes))
            .bind(comment)
            .execute(&mut **transaction)
            .await?;
    }
    Ok(())
}
