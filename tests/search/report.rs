//! The scores as a developer reads them.

use crate::score::{Kind, Outcome};
use std::fmt::Write;

/// How many of the worst are told.
const WORST: usize = 5;

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

impl Kind<'_> {
    /// Probes that found nothing.
    fn empty(&self) -> usize {
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
