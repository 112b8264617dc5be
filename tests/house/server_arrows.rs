//! The arrows inside `server`: store ← areas ← feeds, jobs ← web ← cli.

use std::collections::BTreeMap;

use crate::circles::{Arrows, circle};
use crate::invariants;
use crate::offences::Offences;
use crate::source::{Source, sources, sources_in};

/// Stands for every part of the server that has no row of its own: publishing, discussion, media, …
const AREA: &str = "an area";

/// Part of the server → the parts it may import.
const ARROWS: &[(&str, &[&str])] = &[
    ("clock", &[]),
    // A protocol: it knows nobody whose passkeys they are.
    ("passkey", &[]),
    ("store", &["clock", "passkey"]),
    ("error", &["clock", "store"]),
    ("config", &["clock", "error"]),
    // What the state carries, each of it below everything that uses it.
    ("doorkeeper", &[]),
    ("media_folder", &[]),
    ("newswire", &["store"]),
    ("pace", &["config"]),
    ("page_cache", &["store"]),
    ("presence", &[]),
    ("read_counter", &["store"]),
    ("word_lists", &["store"]),
    (
        "state",
        &[
            "clock",
            "store",
            "error",
            "config",
            "doorkeeper",
            "media_folder",
            "newswire",
            "pace",
            "page_cache",
            "presence",
            "read_counter",
            "word_lists",
        ],
    ),
    (
        AREA,
        &[
            "clock",
            "store",
            "error",
            "config",
            "doorkeeper",
            "media_folder",
            "page_cache",
            "passkey",
            "read_counter",
            "state",
            "word_lists",
            AREA,
        ],
    ),
    ("feeds", &["clock", "store", "error", "config", "media_folder", "state", AREA]),
    ("middleware", &["clock", "store", "error", "config", "page_cache", "state", AREA]),
    ("jobs", &["clock", "store", "error", "config", "state", "feeds", AREA]),
    (
        "web",
        &[
            "clock",
            "store",
            "error",
            "config",
            "media_folder",
            "newswire",
            "page_cache",
            "state",
            "feeds",
            "jobs",
            "middleware",
            AREA,
        ],
    ),
    (
        "cli",
        &["clock", "store", "error", "config", "media_folder", "state", "feeds", "jobs", "middleware", "web", AREA],
    ),
];

/// Part of the server → the top modules outside the server that may not import it.
const CLOSED: &[(&str, &[&str])] = &[("web", &["api"]), ("cli", &["api", "router"]), ("store", &["router"])];

fn row(part: &str) -> &str {
    ARROWS.iter().map(|row| row.0).find(|name| *name == part).unwrap_or(AREA)
}

fn allowed(row: &str) -> &'static [&'static str] {
    ARROWS.iter().find(|it| it.0 == row).map_or(&[], |it| it.1)
}

/// A part of the server named by a source, and what is taken from it.
struct Import {
    at: usize,
    part: String,
    taken: Vec<String>,
}

fn imports(source: &Source) -> Vec<Import> {
    let read = |path: crate::paths::Path| match path.inside()? {
        [server, part, taken @ ..] if server == "server" => {
            Some(Import { at: path.at, part: part.clone(), taken: taken.to_vec() })
        }
        _ => None,
    };
    source.paths().into_iter().filter_map(read).collect()
}

/// The files of the server's parts, without src/server.rs, which puts them together.
fn parts() -> impl Iterator<Item = (&'static Source, &'static str)> {
    sources_in("server").filter_map(|source| Some((source, source.module.split('/').nth(1)?)))
}

/// `discussion::post_comment` and `PostError::Held` are public items, `discussion::post::…` is a file of the folder.
fn goes_past_the_door(taken: &[String]) -> bool {
    taken.len() > 1 && !taken[0].starts_with(char::is_uppercase)
}

#[test]
fn parts_of_the_server_import_only_what_lies_below_them() {
    let mut offences = Offences::against(&invariants::SERVER_ARROWS);
    for (source, part) in parts() {
        for import in imports(source).into_iter().filter(|import| import.part != part) {
            let target = import.part.as_str();
            let mut note = |what| offences.note(&source.file, source.line(import.at), target, what);
            // A name with a capital is an item of src/server.rs, not a part.
            if target == "*" || target.starts_with(char::is_uppercase) {
                note(format!("`{part}` imports `server::{target}`, which stands above it"));
            } else if !allowed(row(part)).contains(&row(target)) {
                note(format!("`{part}` imports `{target}`"));
            } else if row(part) == AREA && row(target) == AREA && goes_past_the_door(&import.taken) {
                note(format!("`{part}` reaches into the folder of `{target}`: {}", import.taken.join("::")));
            }
        }
    }
    offences.forbid();
}

#[test]
fn areas_of_the_server_meet_in_no_circle() {
    let mut arrows = Arrows::new();
    let mut places = BTreeMap::new();
    let found: Vec<_> =
        parts().flat_map(|(source, part)| imports(source).into_iter().map(move |it| (source, part, it))).collect();
    for (source, part, import) in &found {
        if row(part) == AREA && row(&import.part) == AREA {
            arrows.entry(part).or_default().insert(&import.part);
            places.entry((*part, import.part.as_str())).or_insert((&source.file, source.line(import.at)));
        }
    }
    let mut offences = Offences::against(&invariants::SERVER_ARROWS);
    for step in circle(&arrows).unwrap_or_default().windows(2) {
        let (file, line) = places[&(step[0].as_str(), step[1].as_str())];
        offences.note(file, line, &step[1], format!("`{}` → `{}` is a step of a circle", step[0], step[1]));
    }
    offences.forbid();
}

#[test]
fn only_the_upper_modules_know_the_parts_that_are_closed() {
    let mut offences = Offences::against(&invariants::SERVER_ARROWS);
    for source in sources().iter().filter(|source| source.top() != "server") {
        for import in imports(source) {
            let closed = CLOSED.iter().find(|row| row.0 == import.part).map_or(&[][..], |row| row.1);
            if closed.contains(&source.top()) {
                let what = format!("`{}` imports `server::{}`", source.top(), import.part);
                offences.note(&source.file, source.line(import.at), &import.part, what);
            }
        }
    }
    offences.forbid();
}

#[test]
fn the_table_of_server_arrows_has_no_circle() {
    let arrows: Arrows = ARROWS.iter().map(|(part, below)| (*part, below.iter().copied().collect())).collect();
    assert_eq!(circle(&arrows), None, "invariant {}", invariants::SERVER_ARROWS.number);
}
