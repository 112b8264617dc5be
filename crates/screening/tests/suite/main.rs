//! The crate from outside: vectors, a labelled set, clean text, and what must be true of any text.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod clean;
mod labelled;
mod likeness;
mod links;
mod manners;
mod properties;
mod similar;
mod words;
