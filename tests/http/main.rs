//! The site over HTTP: the real router on a real database, one test file an address family.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

// What the tests are written in.
mod letters;
mod page;
mod paper;
mod site;
mod snapshot;
mod staff;
mod told;

// Pages.
mod archive;
mod article;
mod cache;
mod front;
mod head;
mod language;
mod lists;
mod lost;
mod newsroom;
mod privacy;
mod reader;
mod saved;
mod search;
mod section;
mod series;
mod stream;

// Everything else.
mod api;
mod generated;
mod machine;
