//! Recall and precision, a kind of probes at a time.

use crate::probes::Probe;
use std::collections::BTreeSet;

/// What came of a probe.
pub struct Outcome {
    pub probe: Probe,
    /// Articles that are right.
    pub relevant: usize,
    /// Articles that were found.
    pub found: usize,
    /// Of those, the ones that are right.
    pub right: usize,
}

impl Outcome {
    pub fn new(relevant: BTreeSet<String>, found: &BTreeSet<String>, probe: Probe) -> Self {
        Self { probe, relevant: relevant.len(), found: found.len(), right: relevant.intersection(found).count() }
    }

    /// Of what is right, how much was found.
    pub fn recall(&self) -> f64 {
        share(self.right, self.relevant).unwrap_or(1.0)
    }

    /// Of what was found, how much is right; none where nothing was found.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.found)
    }
}

/// The outcomes of one kind.
pub struct Kind<'o> {
    pub name: &'static str,
    pub outcomes: Vec<&'o Outcome>,
}

impl Kind<'_> {
    /// The mean over the probes.
    pub fn recall(&self) -> f64 {
        mean(self.outcomes.iter().map(|outcome| outcome.recall())).unwrap_or(1.0)
    }

    /// The mean over the probes that found something; none if none did.
    pub fn precision(&self) -> Option<f64> {
        mean(self.outcomes.iter().filter_map(|outcome| outcome.precision()))
    }
}

/// The outcomes of each kind, in the order in which kinds first come.
pub fn by_kind(outcomes: &[Outcome]) -> Vec<Kind<'_>> {
    let mut kinds: Vec<Kind<'_>> = Vec::new();
    for outcome in outcomes {
        match kinds.iter_mut().find(|kind| kind.name == outcome.probe.kind) {
            Some(kind) => kind.outcomes.push(outcome),
            None => kinds.push(Kind { name: outcome.probe.kind, outcomes: vec![outcome] }),
        }
    }
    kinds
}

/// The arithmetic mean; none of nothing.
fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
