//! Who has shown the right password and owes the code of the second factor. It lies in memory: after a restart, one begins anew.

use crate::model::newsroom::member::MemberId;
use moka::sync::Cache;
use std::time::Duration;

/// For so long somebody may look for their telephone.
const PATIENCE: Duration = Duration::from_secs(10 * 60);

const ROOM: u64 = 10_000;

/// By the hash of what the browser holds.
#[derive(Debug)]
pub struct HalfWay(Cache<[u8; 32], MemberId>);

impl Default for HalfWay {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(ROOM).time_to_live(PATIENCE).build())
    }
}

impl HalfWay {
    /// Somebody waits there.
    pub fn keep(&self, token: [u8; 32], member: MemberId) {
        self.0.insert(token, member);
    }

    /// Who waits there.
    pub fn find(&self, token: &[u8; 32]) -> Option<MemberId> {
        self.0.get(token)
    }

    /// They are in.
    pub fn forget(&self, token: &[u8; 32]) {
        self.0.invalidate(token);
    }
}
