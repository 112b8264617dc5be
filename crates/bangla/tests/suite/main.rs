//! The crate from outside: tables of vectors, and what must be true of any text.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "a test fails by panicking")]

mod analyze;
mod any_text;
mod bijoy;
mod calendar;
mod collate;
mod date;
mod iso15919;
mod list;
mod number;
mod phonetic;
mod properties;
mod segment;
mod spell;
mod stem;
mod table;
mod typing;
mod vectors;
mod vocabulary;
