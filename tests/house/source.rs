//! The Rust files of the crate, read and scanned once.

use std::ops::Range;
use std::sync::OnceLock;

use crate::paths::{self, Path};
use crate::scan::{Scanned, scan};
use crate::{items, tree, words};

/// Fewer files than this mean that the laws look at the wrong place.
const FEWEST: usize = 20;

pub struct Source {
    /// `src/site/front.rs`
    pub file: String,
    /// `site/front`; `lib` and `main` for the two roots.
    pub module: String,
    pub scanned: Scanned,
    tests: Vec<Range<usize>>,
}

/// Every `src/**/*.rs`.
pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    let sources = SOURCES.get_or_init(|| tree::files_with("src", "rs").iter().map(|file| Source::read(file)).collect());
    assert!(sources.len() >= FEWEST, "only {} files of src/ were found", sources.len());
    sources
}

/// The sources of a module: its file and its folder. `server/store` means src/server/store.rs and src/server/store/**.
pub fn sources_in(module: &str) -> impl Iterator<Item = &'static Source> {
    sources().iter().filter(move |source| source.is_in(module))
}

impl Source {
    fn read(file: &str) -> Self {
        let scanned = scan(&tree::read(file).expect("a listed file"));
        let module = file.trim_start_matches("src/").trim_end_matches(".rs").to_owned();
        let tests = items::test_items(&scanned.code);
        Self { file: file.to_owned(), module, scanned, tests }
    }

    pub fn code(&self) -> &str {
        &self.scanned.code
    }

    /// The first part of the module: `site` for src/site/front.rs.
    pub fn top(&self) -> &str {
        self.module.split('/').next().unwrap_or(&self.module)
    }

    pub fn is_in(&self, module: &str) -> bool {
        self.module.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    pub fn line(&self, at: usize) -> usize {
        words::line(self.code(), at)
    }

    /// Is this offset compiled for tests only?
    pub fn is_test(&self, at: usize) -> bool {
        self.module.split('/').any(|part| part == "tests") || self.tests.iter().any(|item| item.contains(&at))
    }

    pub fn paths(&self) -> Vec<Path> {
        let module: Vec<&str> = match self.module.as_str() {
            "lib" | "main" => Vec::new(),
            module => module.split('/').collect(),
        };
        paths::paths(self.code(), &module)
    }

    /// Where a word stands in the code.
    pub fn places(&self, word: &str) -> Vec<usize> {
        words::places(self.code(), word, words::in_name)
    }
}
