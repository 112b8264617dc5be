//! Which part of a discussion a page shows, as its address tells.

use crate::model::{id::CommentId, moment::UtcMillis};
use std::{fmt, str::FromStr};
use uuid::Uuid;

/// In which order threads stand. Answers within a thread stand by time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TalkOrder {
    /// What readers like first (`server/discussion/rank`), and of equals the oldest.
    #[default]
    Best,
    /// The newest first.
    Newest,
    /// The oldest first.
    Oldest,
}

impl TalkOrder {
    /// All of them, as they are offered.
    pub const ALL: [Self; 3] = [Self::Best, Self::Newest, Self::Oldest];

    /// As addresses name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Best => "best",
            Self::Newest => "newest",
            Self::Oldest => "oldest",
        }
    }
}

/// Just behind this thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThreadCursor {
    /// Its opening's rank, in millionths; counts where the best come first.
    pub rank: i64,
    /// Its opening's time.
    pub at: UtcMillis,
    /// Its opening.
    pub id: Uuid,
}

/// Where an answer stands within its thread: 24 hexadecimal digits for each level below the opening (`0016_discussion.sql`). By default
/// that of the opening, before all answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplyPlace(String);

impl ReplyPlace {
    /// Digits of a level.
    const LEVEL: usize = 24;

    /// The deepest level that is told apart.
    pub const DEEPEST: u8 = 4;

    /// The place that is written like that.
    pub fn parse(text: &str) -> Option<Self> {
        let is_one = text.len().is_multiple_of(Self::LEVEL)
            && text.len() < Self::LEVEL * usize::from(Self::DEEPEST)
            && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        is_one.then(|| Self(text.to_owned()))
    }

    /// As it is kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// 1: the opening, 2: what answers it, and so on.
    pub fn level(&self) -> u8 {
        // There are no more than three below the opening.
        1 + (self.0.len() / Self::LEVEL) as u8
    }
}

/// Which part of a discussion is asked for. In addresses the value of one key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TalkFrom {
    /// The first threads.
    Top(TalkOrder),
    /// The threads behind this one.
    Behind(TalkOrder, ThreadCursor),
    /// One thread, its answers behind this place, or from the first on.
    Thread(CommentId, Option<ReplyPlace>),
    /// The thread that a comment stands in, there where it stands.
    Comment(CommentId),
}

impl Default for TalkFrom {
    fn default() -> Self {
        Self::Top(TalkOrder::default())
    }
}

/// An address that leads to no part of a discussion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("is no part of a discussion")]
pub struct TalkError;

impl fmt::Display for TalkFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Top(order) => f.write_str(order.as_str()),
            Self::Behind(order, ThreadCursor { rank, at, id }) => {
                write!(f, "{}.{rank}.{}.{}", order.as_str(), at.0, id.simple())
            }
            Self::Thread(id, None) => write!(f, "thread.{}", id.0.simple()),
            Self::Thread(id, Some(place)) => write!(f, "thread.{}.{}", id.0.simple(), place.0),
            Self::Comment(id) => write!(f, "comment.{}", id.0.simple()),
        }
    }
}

impl FromStr for TalkFrom {
    type Err = TalkError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let id = |text: &str| Uuid::parse_str(text).map_err(|_| TalkError);
        let number = |text: &str| text.parse::<i64>().map_err(|_| TalkError);
        let order = |text: &str| TalkOrder::ALL.into_iter().find(|order| order.as_str() == text).ok_or(TalkError);
        let parts: Vec<&str> = text.split('.').take(5).collect();
        Ok(match *parts.as_slice() {
            ["thread", thread] => Self::Thread(CommentId(id(thread)?), None),
            ["thread", thread, place] => {
                Self::Thread(CommentId(id(thread)?), Some(ReplyPlace::parse(place).ok_or(TalkError)?))
            }
            ["comment", comment] => Self::Comment(CommentId(id(comment)?)),
            [wanted] => Self::Top(order(wanted)?),
            [wanted, rank, at, opening] => Self::Behind(
                order(wanted)?,
                ThreadCursor { rank: number(rank)?, at: UtcMillis(number(at)?), id: id(opening)? },
            ),
            _ => return Err(TalkError),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_discussion_survives_the_address_bar() {
        let id = CommentId(Uuid::from_u128(7));
        let cursor = ThreadCursor { rank: -12, at: UtcMillis(-5), id: Uuid::from_u128(8) };
        for part in [
            TalkFrom::default(),
            TalkFrom::Top(TalkOrder::Newest),
            TalkFrom::Behind(TalkOrder::Oldest, cursor),
            TalkFrom::Thread(id, None),
            TalkFrom::Thread(id, ReplyPlace::parse(&"0a".repeat(24))),
            TalkFrom::Comment(id),
        ] {
            assert_eq!(part.to_string().parse(), Ok(part));
        }
        for bad in [
            "",
            "worst",
            "best.1.2",
            "best.x.2.00000000000000000000000000000007",
            "thread.x",
            "comment",
            "best.1.2.3.4",
        ] {
            assert_eq!(bad.parse::<TalkFrom>(), Err(TalkError), "{bad}");
        }
    }

    #[test]
    fn a_place_tells_its_level() {
        let level = |digits: usize| ReplyPlace::parse(&"0".repeat(digits)).map(|place| place.level());
        assert_eq!([0, 24, 48, 72].map(level), [Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!([96, 23].map(level), [None, None]);
        assert_eq!(ReplyPlace::parse(&"G".repeat(24)), None);
    }
}
