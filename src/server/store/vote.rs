//! What readers think of comments, and which of them they report.

use super::{StoreResult, comment::Writer, member::Hash};
use crate::model::{
    comment::{ReportReason, Vote, Votes},
    id::CommentId,
    moment::UtcMillis,
};
use async_trait::async_trait;

/// A reader votes.
#[derive(Clone, Debug)]
pub struct NewVote {
    /// On what.
    pub comment: CommentId,
    /// Who.
    pub voter: Writer,
    /// Of a guest, the hash of the network.
    pub network: Option<Hash>,
    /// What they think.
    pub vote: Vote,
    /// Now.
    pub at: UtcMillis,
    /// So many guests of one network count.
    pub most_of_network: u32,
}

/// What became of a vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voted {
    /// It counts; so many have voted now.
    Counted(Votes),
    /// There is no such comment that stands.
    NotThere,
    /// It is the voter's own.
    Own,
    /// Enough guests of that network have voted.
    TooManyOfNetwork,
}

/// A reader wants a comment to be looked at.
#[derive(Clone, Debug)]
pub struct NewReport {
    /// Which.
    pub comment: CommentId,
    /// Who.
    pub reporter: Writer,
    /// Why.
    pub reason: ReportReason,
    /// In their own words; may be empty.
    pub note: String,
    /// Now.
    pub at: UtcMillis,
}

/// Reads and writes votes and reports.
#[async_trait]
pub trait VoteStore: Send + Sync {
    /// Counts a vote, or counts it otherwise: a reader has one.
    async fn vote(&self, new: &NewVote) -> StoreResult<Voted>;

    /// Keeps a report; a reader's second one of the same comment takes the first one's place. Says whether there is such a comment that stands.
    async fn report(&self, new: &NewReport) -> StoreResult<bool>;
}
