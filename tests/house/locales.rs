//! Texts stand in `locales/`, those of the newsroom in `locales/newsroom/`, the same in every language.

use crate::invariants;
use crate::items;
use crate::json::{Entry, entries};
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources, sources_in};
use crate::tree;

/// The folders of locale files, each with a file a language: what everybody is told, and what only the newsroom is.
const FOLDERS: [&str; 2] = ["locales", "locales/newsroom"];

/// Endings of the two or more forms of one text, chosen by a number.
const PLURALS: &[&str] = &[".zero", ".one", ".two", ".few", ".many", ".other"];

/// Texts that no source names; the subject is the key.
const UNUSED: Exceptions = &[];

/// Where the newsroom's texts are told: its pages, which have fetched them, and code of the server, which holds them.
const TELL_THE_NEWSROOM: &[&str] = &["newsroom", STAFF, "sheet/door", "server", "router"];

/// Of these, what comes into a browser.
const LOADED: &[&str] = &["newsroom", STAFF];

/// What names newsroom's texts in functions of its own.
const STAFF: &str = "i18n/staff";

/// Texts that only the newsroom names, and that stand with the others nonetheless; the subject is the key.
const BEFORE_THE_WORDS: Exceptions = &[
    ("locales/bn.json", "newsroom.again", "is shown when the words did not come"),
    ("locales/bn.json", "newsroom.waiting", "is shown until the words have come"),
    ("locales/bn.json", "newsroom.without_script", "is shown where the words never come"),
];

/// Modules with views or answers, in which no Bengali may be written.
const VIEWS: &[&str] = &["ui", "sheet", "site", "newsroom", "api", "app", "router"];

/// Bengali in a view; the subject is the piece of text.
const BENGALI: Exceptions = &[];

/// The locale files of a folder with their entries, bn first.
fn locales(folder: &str) -> [(String, Vec<Entry>); 2] {
    ["bn", "en"].map(|language| {
        let file = format!("{folder}/{language}.json");
        let text = tree::read(&file).unwrap_or_else(|| panic!("{file} is missing"));
        let entries = entries(&text).unwrap_or_else(|line| panic!("{file}:{line}: not one object of strings"));
        assert!(!entries.is_empty(), "{file} has no text");
        (file, entries)
    })
}

fn has(entries: &[Entry], key: &str) -> bool {
    entries.iter().any(|entry| entry.key == key)
}

#[test]
fn every_language_has_the_same_texts() {
    let mut offences = Offences::against(&invariants::LOCALES_AGREE);
    for locales in FOLDERS.map(locales) {
        for (file, entries) in &locales {
            for (index, entry) in entries.iter().enumerate() {
                let key = entry.key.as_str();
                if entry.value.trim().is_empty() {
                    offences.note(file, entry.line, key, format!("`{key}` is empty"));
                }
                if has(&entries[..index], key) {
                    offences.note(file, entry.line, key, format!("`{key}` stands twice"));
                }
                for (other, _) in locales.iter().filter(|(_, others)| !has(others, key)) {
                    offences.note(file, entry.line, key, format!("`{key}` is missing in {other}"));
                }
            }
        }
    }
    offences.forbid();
}

#[test]
fn a_text_stands_in_one_pair_of_files() {
    let mut offences = Offences::against(&invariants::LOCALES_AGREE);
    let [[(_, of_all), _], [(file, of_newsroom), _]] = FOLDERS.map(locales);
    for entry in of_newsroom.iter().filter(|entry| has(&of_all, &entry.key)) {
        offences.note(&file, entry.line, &entry.key, format!("`{}` stands in locales/bn.json too", entry.key));
    }
    offences.forbid();
}

#[test]
fn every_locale_file_is_known() {
    let known = FOLDERS.map(|folder| ["bn", "en"].map(|language| format!("{folder}/{language}.json")));
    let (mut known, mut found) = (known.concat(), tree::files("locales"));
    known.sort();
    found.sort();
    assert_eq!(found, known, "build.rs reads these alone");
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
    for [(file, entries), _] in FOLDERS.map(locales) {
        for entry in &entries {
            let function = function(&entry.key);
            if !sources().iter().any(|source| uses(source, &function)) {
                offences.note(&file, entry.line, &entry.key, format!("`{}` is not used", entry.key));
            }
        }
    }
    offences.forbid();
}

fn is_in_any(source: &Source, modules: &[&str]) -> bool {
    modules.iter().any(|module| source.is_in(module))
}

/// `texts.desk_heading()` or `Texts::desk_heading`, and no field of that name.
fn is_told(source: &Source, at: usize, text: &str) -> bool {
    let (before, after) = (&source.code()[..at], &source.code()[at + text.len()..]);
    let is_told = before.ends_with("Texts::") || (before.ends_with('.') && after.starts_with('('));
    is_told && !source.is_test(at)
}

/// A reader's page would ask for words that nobody has fetched.
#[test]
fn nothing_of_a_readers_page_tells_a_text_of_the_newsroom() {
    let mut offences = Offences::against(&invariants::NEWSROOM_TEXTS);
    let [(_, entries), _] = locales("locales/newsroom");
    let texts = entries.iter().map(|entry| function(&entry.key));
    let staff = sources_in(STAFF).flat_map(|source| items::functions(source.code())).map(|function| function.name);
    let telling: Vec<String> = texts.chain(staff).collect();
    for source in sources().iter().filter(|source| !is_in_any(source, TELL_THE_NEWSROOM)) {
        for text in &telling {
            for at in source.places(text).into_iter().filter(|at| is_told(source, *at, text)) {
                offences.note(&source.file, source.line(at), text, format!("`{text}` is a text of the newsroom"));
            }
        }
    }
    offences.forbid();
}

/// Each of them would be a constant of the browser's code, in both languages.
#[test]
fn what_only_the_newsroom_tells_stands_in_its_own_files() {
    let mut offences = Offences::against_with(&invariants::NEWSROOM_TEXTS, BEFORE_THE_WORDS);
    let [(file, entries), _] = locales("locales");
    for entry in &entries {
        let function = function(&entry.key);
        let users: Vec<&Source> = sources().iter().filter(|source| uses(source, &function)).collect();
        let is_loaded = users.iter().any(|source| is_in_any(source, LOADED));
        if is_loaded && users.iter().all(|source| is_in_any(source, TELL_THE_NEWSROOM)) {
            let what = format!("only the newsroom tells `{}`: it belongs into locales/newsroom/", entry.key);
            offences.note(&file, entry.line, &entry.key, what);
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
