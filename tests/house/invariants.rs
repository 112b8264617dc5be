//! The invariants by number and rule; ARCHITECTURE.md tells the same numbers with their reasons.

pub struct Invariant {
    pub number: &'static str,
    pub rule: &'static str,
}

/// One constant an invariant, and the list of all.
macro_rules! invariants {
    ($($name:ident $number:literal $rule:literal;)*) => {
        $(pub const $name: Invariant = Invariant { number: $number, rule: $rule };)*
        pub const ALL: &[Invariant] = &[$($name),*];
    };
}

invariants! {
    ARROWS "A1" "A module imports only the modules below it, as the table in tests/house/arrows.rs says; the table has no circle.";
    CRATE_HOMES "A2" "A crate with a home is named only there: SQL engine, browser interfaces, web server and views do not spread.";
    SERVER_ARROWS "A3" "Inside the server the store knows no area, areas meet only at their folder's public items and in no circle, and only cli, router and main know web.";
    NO_REEXPORT "A4" "src/lib.rs re-exports nothing: a path names the module that owns the thing.";
    FEATURES "A5" "Conditional compilation stands only where the table says, counted: one code for both sides everywhere else.";
    BROWSER_BUILD "A6" "No server crate is compiled into the browser's build.";
    NO_ROWS "A7" "A row of the database stays in the store: no FromRow outside src/server/store.";
    NO_SECRETS "A8" "A type that can reach a reader's page has no field for a password, hash, token, address of a machine or of mail.";
    SQL_HOME "A9" "SQL is static and stands only in src/server/store/sqlite.";
    SQL_SHAPE "A10" "A query names its columns, and a list has a limit.";
    ONE_ERROR "A11" "The error that crosses the wire is the model's own: ServerFnError is not used.";
    NO_PRINT "A12" "Only the command line prints; unfinished and debugging macros are not kept.";
    ONE_CLOCK "A13" "The time of day is read in src/server/clock.rs only.";
    ONE_JOB "A14" "One file has one job: it opens by telling it (//!), is not called after a drawer, is not mod.rs, has at most 500 lines.";
    STYLE_MIRRORS "A15" "A style sheet mirrors a source file, its classes start with that file's name, and each class is used.";
    LOCALES_AGREE "A16" "Every language has the same texts, and every text is used.";
    TEXTS_IN_LOCALES "A17" "Views hold no Bengali: what a reader reads stands in locales/.";
    DOCUMENTS_TRUE "A18" "Documents are true: modules stand in ARCHITECTURE.md, make targets exist, settings stand in Leptos.toml.";
    GUARDED "A19" "Every server function lives in src/api and stands in tests/house/guards.rs with who may call it.";
    READS_ARE_GET "A20" "A server function that answers GET only reads, and is called get_, list_ or search_; no other is.";
    NEWSROOM_TEXTS "A21" "What only the newsroom tells stands in locales/newsroom/, and nothing of a reader's page tells it.";
}

#[test]
fn invariants_are_numbered_in_order() {
    for (index, invariant) in ALL.iter().enumerate() {
        assert_eq!(invariant.number, format!("A{}", index + 1));
        assert!(invariant.rule.ends_with('.'), "{} is a sentence", invariant.number);
    }
}
