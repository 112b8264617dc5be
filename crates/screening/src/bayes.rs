//! Naive Bayes: how like the site's own spam a comment is, and why.
//!
//! What is counted are features: words, what words are used for, hosts, and what the text looks like. The counts are the
//! site's own decisions and are kept by whoever asks; here is what to count, how to weigh it, and how counts change with a decision.

mod cues;
mod features;
mod score;
mod training;

pub use features::{LONGEST_FEATURE, MOST_FEATURES, features};
pub use score::{Reason, Score, Verdict, score};
pub use training::{Change, Label, change};

use std::collections::BTreeMap;

/// How many comments of either kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Comments that were approved.
    pub ham: u64,
    /// Comments that were marked as spam.
    pub spam: u64,
}

/// What has been decided so far, as far as it concerns the features in question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All comments that were decided.
    pub totals: Tally,
    /// For a feature: the comments that have it. A feature that is missing was never seen.
    pub features: BTreeMap<String, Tally>,
}
