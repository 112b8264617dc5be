//! The executable as its operator meets it: commands, settings, signals, and what it says when something is wrong.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

// What the tests are written in.
mod database;
mod http;
mod paper;
mod place;
mod running;

// The tests.
mod blocks;
mod cdn;
mod crash;
mod demo;
mod doctor;
mod export;
mod import;
mod import_refused;
mod logging;
mod news;
mod schedule;
mod serve;
mod serve_refused;
mod settings;
mod settings_refused;
mod shutdown;
mod slow;
mod user;
