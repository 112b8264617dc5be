//! The arrows between the top modules.

use crate::circles::{Arrows, circle};
use crate::invariants;
use crate::offences::Offences;
use crate::source::{Source, sources};

/// Module → what it may import. Outside crates are in `crate_homes`.
const ARROWS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("i18n", &["model"]),
    ("browser", &["model"]),
    ("ui", &["model", "i18n", "browser"]),
    ("server", &["model", "i18n"]),
    ("sheet", &["ui", "model", "i18n"]),
    ("press", &["server", "sheet", "model"]),
    ("api", &["model", "i18n", "server", "press", "sheet"]),
    ("site", &["ui", "api", "model", "i18n", "browser"]),
    ("newsroom", &["ui", "api", "model", "i18n", "browser"]),
    ("app", &["site", "newsroom", "ui", "i18n", "model", "browser"]),
    ("router", &["app", "api", "press", "server", "sheet", "model", "i18n"]),
    // The two roots: `lib` has the module tree and `hydrate`, `main` the executable.
    ("lib", &["app", "browser"]),
    ("main", &["server", "router", "app", "model"]),
];

fn allowed(module: &str) -> Option<&'static [&'static str]> {
    ARROWS.iter().find(|row| row.0 == module).map(|row| row.1)
}

/// The top modules that a source names, with the offset. `lib` reaches them without `crate::` too.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let paths = source.paths();
    let inside = paths.iter().filter_map(|path| Some((path.at, path.inside()?.first()?.clone())));
    let bare = paths.iter().map(|path| (path.at, path.segments[0].clone()));
    let bare = bare.filter(|(_, name)| source.module == "lib" && allowed(name).is_some());
    inside.chain(bare).collect()
}

#[test]
fn modules_import_only_what_lies_below_them() {
    let mut offences = Offences::against(&invariants::ARROWS);
    for source in sources() {
        let top = source.top();
        let Some(allowed) = allowed(top) else {
            offences.note(&source.file, 1, top, format!("the module `{top}` has no row in the table"));
            continue;
        };
        for (at, target) in imports(source) {
            if target != top && !allowed.contains(&target.as_str()) {
                offences.note(&source.file, source.line(at), &target, format!("`{top}` imports `{target}`"));
            }
        }
    }
    offences.forbid();
}

#[test]
fn the_table_of_arrows_has_no_circle_and_no_unknown_module() {
    let arrows: Arrows = ARROWS.iter().map(|(module, below)| (*module, below.iter().copied().collect())).collect();
    assert_eq!(arrows.len(), ARROWS.len(), "a module has two rows");
    assert_eq!(circle(&arrows), None, "invariant {}: {}", invariants::ARROWS.number, invariants::ARROWS.rule);
    for target in ARROWS.iter().flat_map(|row| row.1) {
        assert!(allowed(target).is_some(), "`{target}` is imported but has no row");
    }
}

#[test]
fn the_library_re_exports_nothing() {
    let mut offences = Offences::against(&invariants::NO_REEXPORT);
    for source in sources().iter().filter(|source| source.module == "lib") {
        let list = crate::tokens::tokens(source.code());
        for index in (0..list.len()).filter(|index| list.text(*index) == "use") {
            // `pub use`, `pub(crate) use`
            if matches!(list.before(index), "pub" | ")") {
                offences.note(
                    &source.file,
                    source.line(list.at(index)),
                    "use",
                    "`pub use` gives a thing a second path",
                );
            }
        }
    }
    offences.forbid();
}
