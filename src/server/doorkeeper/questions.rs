//! What browsers were asked that have a passkey. Each question is answered once, and soon; whoever is asked anew answers the new one. They lie in
//! memory: after a restart, one is asked anew.

use moka::sync::Cache;
use std::time::Duration;

/// For so long somebody may look for their key.
pub const PATIENCE_SECONDS: u64 = 5 * 60;

const ROOM: u64 = 100_000;

/// Who is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// A browser at the door, by the hash of what it holds.
    Browser([u8; 32]),
    /// A member who is in, by the session.
    Session(i64),
}

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What the answer must hold.
    pub challenge: [u8; 32],
    /// What becomes of the answer, if it is a new passkey that is asked for.
    pub wanted: Option<WantedPasskey>,
}

/// A passkey that is about to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WantedPasskey {
    /// What its authenticator will know its owner by.
    pub handle: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
}

/// All that wait for an answer.
#[derive(Debug)]
pub struct Questions(Cache<Asked, Question>);

impl Default for Questions {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(ROOM).time_to_live(Duration::from_secs(PATIENCE_SECONDS)).build())
    }
}

impl Questions {
    /// Waits for an answer.
    pub fn keep(&self, asked: Asked, question: Question) {
        self.0.insert(asked, question);
    }

    /// The question, which nobody can answer a second time.
    pub fn take(&self, asked: &Asked) -> Option<Question> {
        self.0.remove(asked)
    }
}
