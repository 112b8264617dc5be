//! What was done in the newsroom, by whom. It is written in the transaction of the act.

use super::StoreResult;
use crate::model::{moment::UtcMillis, newsroom::member::MemberId};
use async_trait::async_trait;
use serde_json::Value;

/// Something that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    /// When.
    pub at: UtcMillis,
    /// By whom, with the name of that day; nobody on the command line.
    pub member: Option<(MemberId, String)>,
    /// From which machine; may be empty.
    pub address: String,
    /// What, such as `member.invited`.
    pub act: &'static str,
    /// To what; may be empty.
    pub subject: String,
    /// Whatever else is worth knowing. No secrets.
    pub detail: Value,
}

impl Act {
    /// Row of whoever did it.
    pub fn member_id(&self) -> Option<i64> {
        self.member.as_ref().map(|(id, _)| id.0)
    }

    /// The name of whoever did it; empty for the command line and the clock.
    pub fn member_name(&self) -> &str {
        self.member.as_ref().map_or("", |(_, name)| name)
    }
}

/// An act as it was written down.
#[derive(Clone, Debug, PartialEq)]
pub struct StoredAct {
    /// Its number: later ones are larger.
    pub id: i64,
    /// When.
    pub at: UtcMillis,
    /// Name of who did it; empty for the command line.
    pub name: String,
    /// From which machine.
    pub address: String,
    /// What.
    pub act: String,
    /// To what.
    pub subject: String,
    /// JSON.
    pub detail: String,
}

/// Reads what was done. It is written by the methods that do it.
#[async_trait]
pub trait AuditStore: Send + Sync {
    /// Acts below `before`, newest first.
    async fn acts(&self, before: Option<i64>, limit: u32) -> StoreResult<Vec<StoredAct>>;
}
