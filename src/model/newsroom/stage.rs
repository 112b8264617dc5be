//! How far a story is, and what may be done with it there.

use super::permission::Permission;
use serde::{Deserialize, Serialize};

/// How far a story is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// An idea: nothing is written yet.
    Pitch,
    /// Being written.
    Draft,
    /// Before the desk.
    Review,
    /// Checked; waits to be published.
    Ready,
    /// Will be published by itself.
    Scheduled,
    /// Readers have it.
    Published,
    /// Readers had it.
    Withdrawn,
}

/// What brings a story from one stage to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The idea is taken up.
    Begin,
    /// The writer gives it to the desk.
    Send,
    /// The desk gives it back to the writer.
    GiveBack,
    /// The desk is content.
    Approve,
    /// It will be published at a time.
    Schedule,
    /// It will not.
    Unschedule,
    /// Readers get it, or get what was changed.
    Publish,
    /// Readers lose it.
    Withdraw,
    /// It is written anew.
    Reopen,
}

/// Every way from stage to stage, and what one must be allowed to do to go it.
const STEPS: &[(Stage, Step, Stage, Permission)] = &[
    (Stage::Pitch, Step::Begin, Stage::Draft, Permission::WriteStory),
    (Stage::Draft, Step::Send, Stage::Review, Permission::SendStory),
    (Stage::Review, Step::GiveBack, Stage::Draft, Permission::ReviewStory),
    (Stage::Draft, Step::Approve, Stage::Ready, Permission::ReviewStory),
    (Stage::Review, Step::Approve, Stage::Ready, Permission::ReviewStory),
    (Stage::Ready, Step::GiveBack, Stage::Draft, Permission::ReviewStory),
    (Stage::Ready, Step::Schedule, Stage::Scheduled, Permission::PublishStory),
    (Stage::Scheduled, Step::Schedule, Stage::Scheduled, Permission::PublishStory),
    (Stage::Scheduled, Step::Unschedule, Stage::Ready, Permission::PublishStory),
    (Stage::Draft, Step::Publish, Stage::Published, Permission::PublishStory),
    (Stage::Review, Step::Publish, Stage::Published, Permission::PublishStory),
    (Stage::Ready, Step::Publish, Stage::Published, Permission::PublishStory),
    (Stage::Scheduled, Step::Publish, Stage::Published, Permission::PublishStory),
    (Stage::Published, Step::Publish, Stage::Published, Permission::PublishStory),
    (Stage::Published, Step::Withdraw, Stage::Withdrawn, Permission::WithdrawStory),
    (Stage::Withdrawn, Step::Reopen, Stage::Draft, Permission::WithdrawStory),
];

impl Stage {
    /// All of them, in the order of a story's life.
    pub const ALL: [Self; 7] =
        [Self::Pitch, Self::Draft, Self::Review, Self::Ready, Self::Scheduled, Self::Published, Self::Withdrawn];

    /// As it stands in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pitch => "pitch",
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Ready => "ready",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Where a step leads from here, and what one must be allowed to do; nowhere, if it cannot be gone from here.
    pub fn after(self, step: Step) -> Option<(Self, Permission)> {
        STEPS.iter().find(|row| row.0 == self && row.1 == step).map(|row| (row.2, row.3))
    }

    /// The steps that can be gone from here.
    pub fn steps(self) -> impl Iterator<Item = (Step, Permission)> {
        STEPS.iter().filter(move |row| row.0 == self).map(|row| (row.1, row.3))
    }

    /// Whether readers know its address.
    pub fn is_known_to_readers(self) -> bool {
        matches!(self, Self::Published | Self::Withdrawn)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_leads_to_one_stage() {
        for (at, (from, step, ..)) in STEPS.iter().enumerate() {
            assert!(STEPS.iter().skip(at + 1).all(|row| (row.0, row.1) != (*from, *step)), "{from:?} {step:?}");
        }
    }

    #[test]
    fn every_stage_can_be_left_and_readers_get_nothing_without_the_right_to_publish() {
        for stage in Stage::ALL {
            assert!(stage.steps().next().is_some(), "{stage:?}");
        }
        for (_, step, to, permission) in STEPS {
            if *to == Stage::Published || *step == Step::Schedule {
                assert_eq!(*permission, Permission::PublishStory, "{step:?}");
            }
        }
    }
}
