//! What is told.

use crate::model::moment::UtcMillis;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The times of the newest things, as they go out: `{"newest":[…]}`, and a name for this state of affairs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispatch {
    id: String,
    json: String,
}

/// Bytes of the hash that make the name.
const NAME_BYTES: usize = 9;

impl Dispatch {
    /// Tells of these, newest first.
    pub fn of(newest: &[UtcMillis]) -> Self {
        let times: Vec<String> = newest.iter().map(|at| at.0.to_string()).collect();
        let json = format!("{{\"newest\":[{}]}}", times.join(","));
        let id = Sha256::digest(&json).iter().take(NAME_BYTES).fold(String::new(), |mut id, byte| {
            // Writing into a String cannot fail.
            let _ = write!(id, "{byte:02x}");
            id
        });
        Self { id, json }
    }

    /// The same for the same times, in every run of every server.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The JSON.
    pub fn json(&self) -> &str {
        &self.json
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dispatch_is_json_and_named_by_what_it_says() {
        let told = Dispatch::of(&[UtcMillis(7), UtcMillis(-3)]);
        assert_eq!(told.json(), r#"{"newest":[7,-3]}"#);
        assert_eq!(Dispatch::of(&[]).json(), r#"{"newest":[]}"#);
        assert_eq!(told.id(), Dispatch::of(&[UtcMillis(7), UtcMillis(-3)]).id());
        assert_ne!(told.id(), Dispatch::of(&[UtcMillis(7)]).id());
        assert_eq!(told.id().len(), 2 * NAME_BYTES);
    }
}
