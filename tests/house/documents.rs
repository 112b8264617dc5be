//! Documents tell the truth.

use crate::invariants;
use crate::items::records;
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources_in};
use crate::{markdown, tree, words};

const ARCHITECTURE: &str = "ARCHITECTURE.md";
const SETTINGS: &str = "Leptos.toml";

/// Settings that are not shown; the subject is `Struct.field`.
const UNTOLD: Exceptions = &[];

/// The modules of a folder: its folders and its files.
fn modules(folder: &str) -> Vec<String> {
    let files = tree::files_with(folder, "rs")
        .into_iter()
        .filter(|file| file.matches('/').count() == folder.matches('/').count() + 1);
    let mut all: Vec<String> =
        files.chain(tree::folders(folder)).map(|path| path.trim_end_matches(".rs").to_owned()).collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn every_module_is_told_in_the_architecture() {
    let mut offences = Offences::against(&invariants::DOCUMENTS_TRUE);
    let told = markdown::code(&tree::read(ARCHITECTURE).unwrap_or_default());
    let server = tree::folders("src/server").into_iter();
    for module in modules("src").into_iter().chain(server) {
        let name = tree::stem(&module);
        if !words::has(&told, name) {
            offences.note(ARCHITECTURE, 1, name, format!("does not name `{module}`"));
        }
    }
    offences.forbid();
}

#[test]
fn every_invariant_is_told_in_the_architecture() {
    let mut offences = Offences::against(&invariants::DOCUMENTS_TRUE);
    let told = tree::read(ARCHITECTURE).unwrap_or_default();
    for invariant in invariants::ALL.iter().filter(|invariant| !words::has(&told, invariant.number)) {
        offences.note(
            ARCHITECTURE,
            1,
            invariant.number,
            format!("does not tell {}: {}", invariant.number, invariant.rule),
        );
    }
    offences.forbid();
}

#[test]
fn every_make_target_that_is_told_exists() {
    let mut offences = Offences::against(&invariants::DOCUMENTS_TRUE);
    let makefile = tree::read("Makefile").unwrap_or_default();
    let heads =
        makefile.lines().filter(|line| !line.starts_with(['\t', '#', '.'])).filter_map(|line| line.split_once(':'));
    let targets: Vec<&str> =
        heads.filter(|(_, rest)| !rest.starts_with('=')).flat_map(|(head, _)| head.split_whitespace()).collect();
    for document in ["README.md", "CONTRIBUTING.md"] {
        let text = tree::read(document).unwrap_or_default();
        for target in markdown::make_targets(&text) {
            if !targets.contains(&target.as_str()) {
                let line = text.find(&format!("make {target}")).map_or(1, |at| words::line(&text, at));
                offences.note(document, line, &target, format!("`make {target}` is no target of the Makefile"));
            }
        }
    }
    offences.forbid();
}

/// The name of a setting in the file, or nothing for a field that is not one.
fn setting(source: &Source, field: &crate::items::Field) -> Option<String> {
    let attributes = &source.scanned.spoken[field.attributes.clone()];
    if words::has(attributes, "skip") || words::has(attributes, "flatten") {
        return None;
    }
    let renamed =
        words::places(attributes, "rename", words::in_name).first().and_then(|at| attributes[*at..].split('"').nth(1));
    Some(renamed.unwrap_or(&field.name).to_owned())
}

/// `key = …`, `[key]` or a part of `[table.key]`, in a comment or not.
fn shows(settings: &str, key: &str) -> bool {
    let hyphened = key.replace('_', "-");
    let named = |name: &str| name.trim() == key || name.trim() == hyphened;
    let mut lines = settings.lines().map(|line| line.trim_start_matches(['#', ' ']));
    lines.any(|line| match line.strip_prefix('[') {
        Some(heading) => heading.split([']', '[', '.']).any(named),
        None => line.split_once('=').is_some_and(|(name, _)| named(name)),
    })
}

#[test]
fn every_setting_is_shown() {
    let mut offences = Offences::against_with(&invariants::DOCUMENTS_TRUE, UNTOLD);
    let settings = tree::read(SETTINGS).unwrap_or_default();
    for source in sources_in("server/config") {
        for record in records(source.code()) {
            let is_read = words::has(&source.code()[record.attributes.clone()], "Deserialize");
            for field in record.fields.iter().filter(|field| is_read && !source.is_test(field.at)) {
                let Some(key) = setting(source, field).filter(|key| !shows(&settings, key)) else {
                    continue;
                };
                let subject = format!("{}.{}", record.name, field.name);
                offences.note(
                    &source.file,
                    source.line(field.at),
                    &subject,
                    format!("{SETTINGS} does not show `{key}`"),
                );
            }
        }
    }
    offences.forbid();
}

#[test]
fn a_setting_may_be_shown_in_a_comment() {
    let settings = "[site]\n# time_zone = \"Asia/Dhaka\"\n#[mail.smtp]\nmax-bytes=1";
    for key in ["site", "time_zone", "smtp", "max_bytes"] {
        assert!(shows(settings, key), "{key}");
    }
    assert!(!shows(settings, "zone"));
}
