//! The weight of what was counted.

use std::collections::BTreeSet;

use super::{Counts, Tally};

/// What a score says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Like what was approved.
    Ham,
    /// Little of it is known, or both speak against each other: for a moderator to decide.
    Unsure,
    /// Like what was marked as spam.
    Spam,
}

/// A feature that spoke for or against a comment.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// Which one.
    pub feature: String,
    /// How strongly: above zero for spam, below for ham.
    pub weight: f64,
}

/// How like spam a comment is.
#[derive(Clone, Debug, PartialEq)]
pub struct Score {
    /// From 0, ham, to 1, spam.
    pub value: f64,
    /// The features that spoke loudest, the loudest first.
    pub reasons: Vec<Reason>,
}

impl Score {
    /// What the score says.
    pub fn verdict(&self) -> Verdict {
        match self.value {
            value if value >= SPAM => Verdict::Spam,
            value if value > HAM => Verdict::Unsure,
            _ => Verdict::Ham,
        }
    }
}

/// From here on it is spam …
const SPAM: f64 = 0.9;
/// … and up to here it is ham.
const HAM: f64 = 0.1;
/// The sum that says neither, and how fast doubt goes with distance from it. Measured on one half of the labelled set: one comment in a
/// hundred that is ham reaches 0.9 there, one in twenty that is spam stays under 0.1.
const NEITHER: f64 = 2.7;
const SLOPE: f64 = 1.7;
/// Comments of each kind without which nothing is judged.
const LEAST: u64 = 20;
/// How often a feature counts as seen, evenly, before it was seen at all.
const PRIOR: f64 = 0.5;
/// How much more what a text wants and looks like counts than its single words: it was seen more often, and is true of more texts.
const GENERAL: f64 = 2.0;
/// Reasons that are told.
const TOLD: usize = 12;

/// The score of a comment with `features`, by `counts`; none as long as there are fewer than 20 decisions of either kind.
///
/// The log-odds of each feature that was seen before, smoothed, are added and divided by the root of their number: words are not
/// independent, as naive Bayes takes them to be, so that ten of them are not ten times as sure as one. How many of all comments are spam does
/// not count: a quiet week must not make the filter lenient.
pub fn score(features: &BTreeSet<String>, counts: &Counts) -> Option<Score> {
    if counts.totals.ham < LEAST || counts.totals.spam < LEAST {
        return None;
    }
    let seen = features.iter().filter_map(|feature| counts.features.get(feature).map(|tally| (feature, *tally)));
    let mut reasons: Vec<Reason> = seen
        .map(|(feature, tally)| Reason { feature: feature.clone(), weight: weight(feature, tally, counts.totals) })
        .collect();
    let sum: f64 = reasons.iter().map(|reason| reason.weight).sum();
    let voices = f64::from(u32::try_from(reasons.len()).unwrap_or(u32::MAX));
    reasons.sort_by(|one, other| {
        other.weight.abs().total_cmp(&one.weight.abs()).then_with(|| one.feature.cmp(&other.feature))
    });
    reasons.truncate(TOLD);
    let said = sum / (voices + 1.0).sqrt() - NEITHER;
    Some(Score { value: 1.0 / (1.0 + (-said * SLOPE).exp()), reasons })
}

/// The log-odds of a feature that so many comments have.
#[allow(clippy::cast_precision_loss, reason = "nobody decides about so many comments")]
fn weight(feature: &str, tally: Tally, totals: Tally) -> f64 {
    let share = |with: u64, of: u64| (with.min(of) as f64 + PRIOR) / (of as f64 + 2.0 * PRIOR);
    let is_general = feature.starts_with("c:") || feature.starts_with("s:");
    (share(tally.spam, totals.spam) / share(tally.ham, totals.ham)).ln() * if is_general { GENERAL } else { 1.0 }
}
