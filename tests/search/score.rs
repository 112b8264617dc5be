//! Recall and precision, a kind of probes at a time.

use crate::probes::Probe;
use std::{collections::BTreeSet, fmt::Write};

/// How many of the worst are told.
const WORST: usize = 5;

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

    /// Probes that found nothing.
    pub fn empty(&self) -> usize {
        self.outcomes.iter().filter(|outcome| outcome.found == 0).count()
    }

    /// The probes that were answered worst, if not all were answered well.
    fn worst(&self) -> Vec<&Outcome> {
        let badness = |outcome: &Outcome| 1.0 - outcome.recall().min(outcome.precision().unwrap_or(0.0));
        let mut worst: Vec<_> = self.outcomes.iter().copied().filter(|outcome| badness(outcome) > 0.0).collect();
        worst.sort_by(|one, other| badness(other).total_cmp(&badness(one)));
        worst.truncate(WORST);
        worst
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

/// A table of the kinds, and the worst of each.
pub fn report(kinds: &[Kind<'_>]) -> String {
    let mut report = "kind        probes  recall  precision  found nothing\n".to_owned();
    for kind in kinds {
        let precision = kind.precision().map_or_else(|| "–".to_owned(), |precision| format!("{precision:.3}"));
        let (name, probes, recall, empty) = (kind.name, kind.outcomes.len(), kind.recall(), kind.empty());
        let _ = writeln!(report, "{name:<10}  {probes:>6}  {recall:>6.3}  {precision:>9}  {empty:>13}");
    }
    for kind in kinds {
        for outcome in kind.worst() {
            let Outcome { probe, relevant, found, right } = outcome;
            let _ = writeln!(
                report,
                "{}: {}: {relevant} are right, {found} found, {right} of them right",
                kind.name, probe.query
            );
        }
    }
    report
}

/// The arithmetic mean; none of nothing.
pub fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
