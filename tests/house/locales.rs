//! Texts for readers stand in `locales/`, the same in every language.

use std::collections::BTreeMap;

use crate::invariants;
use crate::json::{Entry, entries};
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources, sources_in};
use crate::tree;

/// Endings of the two or more forms of one text, chosen by a number.
const PLURALS: &[&str] = &[".zero", ".one", ".two", ".few", ".many", ".other"];

/// Texts that no source names; the subject is the key.
const UNUSED: Exceptions = &[];

/// Modules with views or answers, in which no Bengali may be written.
const VIEWS: &[&str] = &["ui", "sheet", "site", "newsroom", "api", "app", "router"];

/// Bengali in a view; the subject is the piece of text.
const BENGALI: Exceptions = &[];

/// Each locale file with its entries.
fn locales() -> BTreeMap<String, Vec<Entry>> {
    let files = tree::files_with("locales", "json").into_iter();
    let read = |file: String| {
        let text = tree::read(&file).unwrap_or_default();
        let entries = entries(&text).unwrap_or_else(|line| panic!("{file}:{line}: not one object of strings"));
        assert!(!entries.is_empty(), "{file} has no text");
        (file, entries)
    };
    files.map(read).collect()
}

#[test]
fn every_language_has_the_same_texts() {
    let mut offences = Offences::against(&invariants::LOCALES_AGREE);
    let locales = locales();
    for wanted in ["locales/bn.json", "locales/en.json"] {
        if !locales.is_empty() && !locales.contains_key(wanted) {
            offences.note(wanted, 1, "file", "is missing");
        }
    }
    for (file, entries) in &locales {
        for (index, entry) in entries.iter().enumerate() {
            let key = entry.key.as_str();
            if entry.value.trim().is_empty() {
                offences.note(file, entry.line, key, format!("`{key}` is empty"));
            }
            if entries[..index].iter().any(|earlier| earlier.key == key) {
                offences.note(file, entry.line, key, format!("`{key}` stands twice"));
            }
            for (other, _) in locales.iter().filter(|(_, others)| !others.iter().any(|it| it.key == key)) {
                offences.note(file, entry.line, key, format!("`{key}` is missing in {other}"));
            }
        }
    }
    offences.forbid();
}

/// The text `comment.name_label` is `comment_name_label()`, `comment.heading.one` and its like are `comment_heading(n)`.
fn function(key: &str) -> String {
    let stem = PLURALS.iter().find_map(|plural| key.strip_suffix(plural));
    stem.unwrap_or(key).replace('.', "_")
}

fn uses(source: &Source, function: &str) -> bool {
    let places = source.places(function);
    places.into_iter().any(|at| !source.is_test(at))
}

#[test]
fn every_text_is_used() {
    let mut offences = Offences::against_with(&invariants::LOCALES_AGREE, UNUSED);
    let locales = locales();
    for entry in locales.get("locales/bn.json").into_iter().flatten() {
        let function = function(&entry.key);
        if !sources().iter().any(|source| uses(source, &function)) {
            offences.note("locales/bn.json", entry.line, &entry.key, format!("`{}` is not used", entry.key));
        }
    }
    offences.forbid();
}

/// Each run of Bengali in a text, with its offset.
fn bengali(text: &str) -> Vec<(usize, &str)> {
    let is_bengali = |letter: char| ('\u{980}'..='\u{9ff}').contains(&letter);
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_bengali).map(|found| at + found) {
        at = text[start..].find(|letter| !is_bengali(letter)).map_or(text.len(), |length| start + length);
        runs.push((start, &text[start..at]));
    }
    runs
}

#[test]
fn views_hold_no_bengali() {
    let mut offences = Offences::against_with(&invariants::TEXTS_IN_LOCALES, BENGALI);
    for source in VIEWS.iter().flat_map(|module| sources_in(module)) {
        for (at, text) in bengali(&source.scanned.spoken) {
            if !source.is_test(at) {
                offences.note(&source.file, source.line(at), text, format!("“{text}” belongs into locales/"));
            }
        }
    }
    offences.forbid();
}

#[test]
fn bengali_is_told_from_other_scripts() {
    assert_eq!(bengali("a খবর, দিন।"), [(2, "খবর"), (13, "দিন")]);
}

#[test]
fn the_forms_of_a_text_share_a_function() {
    assert_eq!(function("comment.name_label"), "comment_name_label");
    assert_eq!(function("comment.heading.one"), function("comment.heading.other"));
}
