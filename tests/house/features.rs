//! Conditional compilation, counted.

use crate::invariants;
use crate::offences::Offences;
use crate::source::{Source, sources};
use crate::tokens::tokens;

/// File, how many conditions, why. A file that is not written yet may have its row.
const CONDITIONS: &[(&str, usize, &str)] = &[
    ("src/lib.rs", 4, "`mod press`, `mod router` and `mod server` are for the server, `hydrate` for the browser"),
    ("src/main.rs", 4, "the executable is the server, and nothing in the browser"),
    ("src/api.rs", 1, "`mod caller` reads the request"),
    ("src/site/writing.rs", 3, "what helps to write is a chunk: split off in a release, plain without `split`"),
    (
        "src/site/tools.rs",
        2,
        "what a reader does with a page is a chunk: split off in a release, plain without `split`",
    ),
    ("src/newsroom.rs", 2, "the lazy routes: split off in a release, plain without `split`"),
];

/// The lines of `cfg(…)`, `cfg!(…)` and `cfg_attr(…)` that ask for a feature or a target.
fn conditions(source: &Source) -> Vec<usize> {
    let list = tokens(source.code());
    let mut lines = Vec::new();
    let mut index = 0;
    while index < list.len() {
        let open = index + if list.text(index + 1) == "!" { 2 } else { 1 };
        if !matches!(list.text(index), "cfg" | "cfg_attr") || list.text(open) != "(" {
            index += 1;
            continue;
        }
        let end = list.after_group(open);
        let asks = |index: usize| matches!(list.text(index), "feature" | "target_arch" | "target_family" | "wasm");
        if (open..end).any(asks) {
            lines.push(source.line(list.at(index)));
        }
        index = end;
    }
    lines
}

#[test]
fn conditions_stand_only_where_the_table_says() {
    let mut offences = Offences::against(&invariants::FEATURES);
    for source in sources() {
        let lines = conditions(source);
        let row = CONDITIONS.iter().find(|row| row.0 == source.file);
        let expected = row.map_or(0, |row| row.1);
        if lines.len() != expected {
            let line = lines.last().copied().unwrap_or(1);
            offences.note(
                &source.file,
                line,
                "cfg",
                format!("{} conditions {lines:?}, expected {expected}", lines.len()),
            );
        }
    }
    for (file, _, reason) in CONDITIONS {
        if reason.is_empty() {
            offences.note(file, 1, "reason", "the row gives no reason");
        }
    }
    offences.forbid();
}
