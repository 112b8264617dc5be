//! One file, one job.

use crate::invariants;
use crate::offences::{Exceptions, Offences};
use crate::tree;

/// Longest file, in lines.
const LONGEST: usize = 500;

/// Files that may be longer; the subject is `length`.
const LONG: Exceptions = &[];

/// Names of drawers, not of things.
const DRAWERS: &[&str] = &["utils", "util", "helpers", "helper", "common", "misc", "types", "manager"];

/// `src` and the `src` of each crate.
fn roots() -> Vec<String> {
    let crates = tree::folders("crates").into_iter().map(|folder| format!("{folder}/src"));
    crates.chain(["src".to_owned()]).collect()
}

#[test]
fn every_file_opens_by_telling_its_job() {
    let mut offences = Offences::against(&invariants::ONE_JOB);
    for file in roots().iter().flat_map(|root| tree::files_with(root, "rs")) {
        if !tree::read(&file).is_some_and(|text| text.starts_with("//!")) {
            offences.note(&file, 1, "first line", "the first line does not start with //!");
        }
    }
    offences.forbid();
}

#[test]
fn no_file_or_folder_is_called_after_a_drawer() {
    let mut offences = Offences::against(&invariants::ONE_JOB);
    let folders = roots().into_iter().chain(["style".to_owned(), "tests".to_owned()]);
    for file in folders.flat_map(|folder| tree::files(&folder)) {
        if let Some(part) = file.split('/').map(tree::stem).find(|part| DRAWERS.contains(part)) {
            offences.note(&file, 1, part, format!("`{part}` says where it lies, not what it is"));
        }
        if file.ends_with("/mod.rs") {
            offences.note(&file, 1, "mod.rs", "a folder's module is the file of its name beside it");
        }
    }
    offences.forbid();
}

#[test]
fn files_are_short() {
    let mut offences = Offences::against_with(&invariants::ONE_JOB, LONG);
    for file in roots().iter().flat_map(|root| tree::files_with(root, "rs")) {
        let lines = tree::read(&file).map_or(0, |text| text.lines().count());
        if lines > LONGEST {
            offences.note(&file, LONGEST, "length", format!("{lines} lines"));
        }
    }
    offences.forbid();
}
