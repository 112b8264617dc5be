//! What a law found: collected first, told all at once.

use std::collections::BTreeSet;

use crate::invariants::Invariant;
use crate::tree;

/// Rows of file, subject, reason. The subject is what the law asks about: a field, a class, a function, …
pub type Exceptions = &'static [(&'static str, &'static str, &'static str)];

pub struct Offences {
    invariant: &'static Invariant,
    exceptions: Exceptions,
    used: BTreeSet<usize>,
    found: Vec<String>,
}

impl Offences {
    pub fn against(invariant: &'static Invariant) -> Self {
        Self::against_with(invariant, &[])
    }

    pub fn against_with(invariant: &'static Invariant, exceptions: Exceptions) -> Self {
        Self { invariant, exceptions, used: BTreeSet::new(), found: Vec::new() }
    }

    /// Notes an offence, unless an exception names this file and subject.
    pub fn note(&mut self, file: &str, line: usize, subject: &str, what: impl AsRef<str>) {
        match self.exceptions.iter().position(|row| row.0 == file && row.1 == subject) {
            Some(row) => drop(self.used.insert(row)),
            None => self.found.push(format!("{file}:{line}: {}", what.as_ref())),
        }
    }

    /// Ends the law: fails with everything noted, and with exceptions that nothing needed or nobody explained.
    /// An exception for a file that is not there is left alone.
    #[track_caller]
    pub fn forbid(mut self) {
        for (row, (file, subject, reason)) in self.exceptions.iter().enumerate() {
            if reason.trim().is_empty() {
                self.found.push(format!("{file}:1: the exception for `{subject}` gives no reason"));
            }
            if !self.used.contains(&row) && tree::exists(file) {
                self.found.push(format!("{file}:1: the exception for `{subject}` is not needed; remove it"));
            }
        }
        if let Some(report) = self.report() {
            panic!("{report}");
        }
    }

    fn report(&self) -> Option<String> {
        let Invariant { number, rule } = self.invariant;
        let count = match self.found.len() {
            0 => return None,
            1 => "1 offence".to_owned(),
            many => format!("{many} offences"),
        };
        let list = self.found.join("\n  ");
        Some(format!("{count} against invariant {number} (ARCHITECTURE.md): {rule}\n  {list}\n"))
    }
}

#[test]
fn a_report_tells_place_rule_and_invariant() {
    const EXCEPTIONS: Exceptions = &[("src/a.rs", "known", "it was agreed")];
    let mut offences = Offences::against_with(&crate::invariants::NO_PRINT, EXCEPTIONS);
    offences.note("src/a.rs", 1, "known", "is excepted");
    assert_eq!(offences.report(), None);
    offences.note("src/a.rs", 7, "dbg", "dbg! is kept");
    let report = offences.report().expect("one offence");
    assert!(report.contains("invariant A12") && report.contains("src/a.rs:7: dbg! is kept"), "{report}");
    assert!(!report.contains("is excepted"));
}
