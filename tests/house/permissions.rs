//! `docs/permissions.md` is what the code says: who may do what, and who may call what. `RENEW_SNAPSHOTS=1` prints it anew.

use crate::guards::{GUARDS, Guard};
use crate::invariants;
use crate::offences::Offences;
use crate::source::sources_in;
use hocchetaki::model::newsroom::{permission::Permission, role::Role};
use std::fmt::Write;

const DOCUMENT: &str = "docs/permissions.md";

fn printed() -> String {
    let mut text = String::from(
        "# Who may do what in the newsroom\n\nPrinted from `src/model/newsroom/permission.rs` by `tests/house/permissions.rs`; not edited by hand. \
         A permission marked § counts, for members who are confined to sections, in those sections only.\n\n|",
    );
    let mut line = |cells: Vec<String>| writeln!(text, " | {} |", cells.join(" | ")).unwrap();
    line(std::iter::once("permission".to_owned()).chain(Role::ALL.map(|role| role.to_string())).collect());
    line(vec!["---".to_owned(); Role::ALL.len() + 1]);
    for permission in Permission::all() {
        let mark = if permission.is_by_section() { " §" } else { "" };
        let may = Role::ALL.map(|role| if role.may(permission) { "yes" } else { "" }.to_owned());
        line(std::iter::once(format!("{permission:?}{mark}")).chain(may).collect());
    }
    text = text.replace("\n\n| | ", "\n\n| ").replace("\n | ", "\n| ");
    text.push_str("\n# Who may call what\n\n| server function | who |\n| --- | --- |\n");
    for (function, guard) in GUARDS {
        let who = match guard {
            Guard::Public => "everybody".to_owned(),
            Guard::Reader => "a reader with an account".to_owned(),
            Guard::Member => "every member".to_owned(),
            Guard::Staff(permission) => format!("{permission:?}"),
        };
        writeln!(text, "| `{function}` | {who} |").unwrap();
    }
    text
}

#[test]
fn the_document_of_permissions_is_the_table() {
    let (printed, file) = (printed(), std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT));
    if std::env::var_os("RENEW_SNAPSHOTS").is_some() {
        std::fs::write(&file, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == printed, "{DOCUMENT} is not what the code says; RENEW_SNAPSHOTS=1 prints it anew");
}

/// The function's own text says the same as the table: `caller::staff(Permission::X)` is what runs.
#[test]
fn every_function_of_the_newsroom_asks_for_what_the_table_says() {
    let mut offences = Offences::against(&invariants::GUARDED);
    let files: Vec<_> = sources_in("api").filter(|source| source.is_in("api/newsroom")).collect();
    for (name, guard) in GUARDS {
        let asks = match guard {
            Guard::Member => "caller::member()".to_owned(),
            Guard::Staff(permission) => format!("caller::staff(Permission::{permission:?})"),
            Guard::Public | Guard::Reader => continue,
        };
        let found = files.iter().find_map(|source| Some((source, source.code().split_once(&format!("fn {name}("))?.1)));
        let Some((source, after)) = found else { continue };
        // Up to the first thing that it waits for.
        let first = after.split_once('{').map_or("", |(_, body)| body.split(".await").next().unwrap_or_default());
        if !first.contains(&asks) {
            offences.note(&source.file, 1, name, format!("`{name}` does not begin with `{asks}`"));
        }
    }
    offences.forbid();
}
