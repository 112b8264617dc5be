//! Server functions are addresses open to the world: each is listed, and its name tells whether it writes.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::guards::{GUARDS, Guard};
use crate::invariants;
use crate::offences::Offences;
use crate::source::{Source, sources};
use crate::tokens::tokens;

const READS: &[&str] = &["get_", "list_", "search_"];

const GUARD_KINDS: &str = "Public, Reader, Member or Staff(Permission)";

/// Where the functions of the newsroom stand.
const STAFF: &str = "api/newsroom";

struct ServerFunction {
    name: String,
    at: usize,
    is_get: bool,
}

/// What stands under `#[server]`, `#[server(…)]` or `#[leptos::server(…)]`.
fn server_functions(code: &str) -> Vec<ServerFunction> {
    let list = tokens(code);
    let marks = |range: &Range<usize>| {
        let path = range.clone().skip(2).take_while(|index| list.is_word(*index) || list.text(*index) == "::");
        // `#[server(default)]` stands before an argument.
        path.last().is_some_and(|last| {
            list.text(last) == "server" && last + 2 <= range.end && list.text(last + 2) != "default"
        })
    };
    list.attributes()
        .into_iter()
        .filter(marks)
        .filter_map(|range| {
            let index = (range.end..list.len()).find(|index| list.text(*index) == "fn")? + 1;
            let is_get = range.clone().any(|index| list.text(index) == "GetUrl");
            Some(ServerFunction { name: list.text(index).to_owned(), at: list.at(index), is_get })
        })
        .collect()
}

fn all() -> impl Iterator<Item = (&'static Source, ServerFunction)> {
    sources()
        .iter()
        .flat_map(|source| server_functions(source.code()).into_iter().map(move |function| (source, function)))
}

#[test]
fn every_server_function_is_guarded() {
    let mut offences = Offences::against(&invariants::GUARDED);
    let mut seen = BTreeMap::new();
    for (source, function) in all() {
        let name = function.name.as_str();
        let guard = GUARDS.iter().find(|row| row.0 == name).map(|row| row.1);
        let mut note = |what: &str| {
            offences.note(&source.file, source.line(function.at), name, format!("`{name}` {what}"));
        };
        if !source.is_in("api") {
            note("is a server function outside src/api");
        }
        if guard.is_none() {
            note(&format!("has no row in tests/house/guards.rs; say which: {GUARD_KINDS}"));
        }
        let is_for_staff = matches!(guard, Some(Guard::Member | Guard::Staff(_)));
        if is_for_staff && !source.is_in(STAFF) {
            note("is for staff but stands outside src/api/newsroom");
        }
        if seen.insert(name.to_owned(), &source.file).is_some() {
            note("is the name of two server functions");
        }
    }
    for (name, _) in GUARDS.iter().filter(|row| !seen.contains_key(row.0)) {
        offences.note("tests/house/guards.rs", 1, name, format!("`{name}` is no server function"));
    }
    offences.forbid();
}

#[test]
fn a_server_function_that_answers_get_is_called_a_read() {
    let mut offences = Offences::against(&invariants::READS_ARE_GET);
    for (source, function) in all() {
        let name = function.name.as_str();
        let is_read = READS.iter().any(|beginning| name.starts_with(beginning));
        let what = match (function.is_get, is_read) {
            (true, false) => "answers GET but is not called get_, list_ or search_",
            (false, true) => "is called a read but does not answer GET",
            _ => continue,
        };
        offences.note(&source.file, source.line(function.at), name, format!("`{name}` {what}"));
    }
    offences.forbid();
}

#[test]
fn server_functions_tell_their_method() {
    let code = "#[server(\n prefix = X,\n input = GetUrl)]\npub async fn get_a() {}\n#[server]\nasync fn b(#[server(default)] x: X) {}\n#[serde(x)] fn c() {}";
    let found = server_functions(code);
    let told: Vec<(&str, bool)> = found.iter().map(|function| (function.name.as_str(), function.is_get)).collect();
    assert_eq!(told, [("get_a", true), ("b", false)]);
}
