//! The laws of the house: each test is an invariant of ARCHITECTURE.md, checked on the text of the tree.
//!
//! Nothing here compiles or parses Rust in full. `scan` blanks comments and literals, `tokens` cuts the rest into words and
//! signs, `paths` and `items` read what a law needs from them. That is enough for code that `rustfmt` wrote, and takes
//! milliseconds. A law that has exceptions keeps them in a table in its own file: file, subject, reason. An exception
//! that nothing needs any more is an offence itself.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking, and offsets come from the scanner, which cuts between characters only"
)]

// What the laws are written in.
mod invariants;
mod offences;
mod source;
mod tree;

// Readers of text.
mod css;
mod items;
mod json;
mod markdown;
mod paths;
mod pieces;
mod scan;
mod tokens;
mod words;

// The laws, one file a subject.
mod arrows;
mod browser_build;
mod circles;
mod clock_and_print;
mod contrast;
mod crate_homes;
mod documents;
mod errors;
mod features;
mod files;
#[allow(dead_code, reason = "no function is for readers with an account yet")]
mod guards;
mod locales;
mod permissions;
mod server_arrows;
mod server_functions;
mod sql;
mod style;
mod wire;
