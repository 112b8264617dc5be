//! The command line: one file a command. `serve` itself is in `router.rs`, which knows the pages.

pub mod arguments;
pub mod demo;
pub mod doctor;
pub mod export;
pub mod import;
pub mod log;
pub mod user;
