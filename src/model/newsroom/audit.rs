//! What was done in the newsroom.

use serde::{Deserialize, Serialize};

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// Its number.
    pub id: i64,
    /// When, as it is read.
    pub at: String,
    /// By whom; empty for the command line.
    pub name: String,
    /// From which machine.
    pub address: String,
    /// What, such as `member.invited`.
    pub act: String,
    /// To what.
    pub subject: String,
    /// JSON.
    pub detail: String,
}

/// A page of it, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditPage {
    /// In order.
    pub entries: Vec<AuditEntry>,
    /// Below which it goes on.
    pub next: Option<i64>,
}
