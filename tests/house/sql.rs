//! SQL: where it stands and what it looks like.

use crate::invariants;
use crate::items::{function_at, functions};
use crate::offences::{Exceptions, Offences};
use crate::source::{Source, sources, sources_in};
use crate::words;

const ENGINE: &str = "server/store/sqlite";

/// SQL that is put together while running; the subject is `AssertSqlSafe`.
const NOT_STATIC: Exceptions = &[
    ("src/server/store/sqlite/list.rs", "AssertSqlSafe", "a test has the plan of each query explained"),
    ("src/server/store/sqlite/bulk.rs", "AssertSqlSafe", "triggers are put back as the schema has them"),
];

/// Lists that are short by nature; the subject is the function.
const WITHOUT_LIMIT: Exceptions = &[];

const LIST_BEGINNINGS: &[&str] = &["list_", "latest_", "popular_", "related_"];
const LIST_ENDINGS: &[&str] = &["_articles", "_comments"];

/// `put_comments` writes what it was given.
const NO_LIST_BEGINNINGS: &[&str] = &["add_", "count_", "delete_", "insert_", "put_", "save_"];

#[test]
fn sql_is_static_and_stands_in_the_store() {
    let mut offences = Offences::against_with(&invariants::SQL_HOME, NOT_STATIC);
    for source in sources() {
        for at in source.places("AssertSqlSafe") {
            offences.note(&source.file, source.line(at), "AssertSqlSafe", "SQL is put together while running");
        }
        for path in source.paths().iter().filter(|path| !source.is_in(ENGINE) && queries(&path.segments)) {
            offences.note(&source.file, source.line(path.at), "sqlx", format!("`{}` outside {ENGINE}", path.text()));
        }
        for name in ["query_as", "query_scalar"] {
            for at in source.places(name).into_iter().filter(|_| !source.is_in(ENGINE)) {
                offences.note(&source.file, source.line(at), "sqlx", format!("`{name}` outside {ENGINE}"));
            }
        }
    }
    offences.forbid();
}

fn queries(path: &[String]) -> bool {
    path[0] == "sqlx" && path.iter().any(|segment| segment.starts_with("query"))
}

#[test]
fn queries_name_their_columns() {
    let mut offences = Offences::against(&invariants::SQL_SHAPE);
    for (source, at, sql) in sources().iter().flat_map(statements) {
        let all = sql.contains("select *") || sql.contains("select distinct *") || sql.contains("returning *");
        let all_of_one = begins_query(&sql) && sql.contains(".*");
        if all || all_of_one {
            offences.note(&source.file, source.line(at), "*", "a query takes every column");
        }
    }
    offences.forbid();
}

/// A rule of thumb: a query that begins inside a function named like a list has the word `limit` in the same literal.
#[test]
fn lists_have_a_limit() {
    let mut offences = Offences::against_with(&invariants::SQL_SHAPE, WITHOUT_LIMIT);
    for source in sources_in("server/store") {
        let functions = functions(source.code());
        for (_, at, sql) in statements(source).filter(|(_, _, sql)| begins_query(sql)) {
            let Some(function) = function_at(&functions, at).filter(|it| promises_a_list(&it.name)) else {
                continue;
            };
            if !source.is_test(at) && !words::has(&sql, "limit") {
                let what = format!("the query of `{}` has no limit", function.name);
                offences.note(&source.file, source.line(at), &function.name, what);
            }
        }
    }
    offences.forbid();
}

fn promises_a_list(name: &str) -> bool {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|it| name.starts_with(it));
    let ends = LIST_ENDINGS.iter().any(|it| name.ends_with(it));
    begins(LIST_BEGINNINGS) || ends && !begins(NO_LIST_BEGINNINGS)
}

fn begins_query(sql: &str) -> bool {
    sql.starts_with("select ") || sql.starts_with("with ")
}

/// The literals of a source in small letters with single spaces.
fn statements(source: &'static Source) -> impl Iterator<Item = (&'static Source, usize, String)> {
    source.scanned.literals.iter().map(move |literal| {
        let spread = literal.text.replace("\\n", " ").replace('\\', " ");
        (source, literal.at, spread.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase())
    })
}
