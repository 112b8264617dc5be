//! Who has which story open. Kept in memory: it is true for a minute at most.

use crate::model::{id::ArticleId, moment::UtcMillis, newsroom::member::MemberId};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Who has not been heard of for so long has gone.
const GONE_AFTER_MILLIS: i64 = 40_000;

#[derive(Debug)]
struct Seen {
    member: MemberId,
    name: String,
    at: UtcMillis,
}

/// Who has which story open.
#[derive(Debug, Default)]
pub struct Presence(Mutex<HashMap<ArticleId, Vec<Seen>>>);

impl Presence {
    /// A member has a story open now, or leaves it; tells who else has it open.
    pub fn note(&self, story: ArticleId, member: MemberId, name: &str, leaves: bool, now: UtcMillis) -> Vec<String> {
        // Whoever panicked with it in hand left a list that is whole: it is changed by one step at a time.
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, seen| {
            seen.retain(|seen| now.0 - seen.at.0 < GONE_AFTER_MILLIS);
            !seen.is_empty()
        });
        let here = all.entry(story).or_default();
        here.retain(|seen| seen.member != member);
        let others = here.iter().map(|seen| seen.name.clone()).collect();
        if !leaves {
            here.push(Seen { member, name: name.to_owned(), at: now });
        }
        others
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn who_is_there_is_told_to_others_until_they_leave_or_are_not_heard_of() {
        let (presence, story) = (Presence::default(), ArticleId(Uuid::from_u128(1)));
        let other = ArticleId(Uuid::from_u128(2));
        let (mitu, rana) = (MemberId(1), MemberId(2));
        let at = UtcMillis;
        assert_eq!(presence.note(story, mitu, "মিতু", false, at(0)), [""; 0]);
        assert_eq!(presence.note(story, rana, "রানা", false, at(10_000)), ["মিতু"]);
        assert_eq!(presence.note(other, rana, "রানা", false, at(10_000)), [""; 0]);
        assert_eq!(presence.note(story, mitu, "মিতু", false, at(30_000)), ["রানা"]);
        assert_eq!(presence.note(story, rana, "রানা", true, at(31_000)), ["মিতু"]);
        assert_eq!(presence.note(story, mitu, "মিতু", false, at(32_000)), [""; 0]);
        assert_eq!(presence.note(story, rana, "রানা", false, at(72_000)), [""; 0]);
    }
}
