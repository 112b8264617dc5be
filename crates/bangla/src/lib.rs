//! Bengali text for software: numbers, dates and calendars, canonical form, stems, search tokens, addresses, typing, old encodings, order.
//!
//! Pure functions from text to text. Nothing here reads a file, a clock or a network, nothing is
//! asynchronous, and no function fails or panics on any input: a machine that meets bad text still
//! has to show a page. The same code runs natively and in WebAssembly.
//!
//! Every text that this crate makes is in Unicode Normalization Form C, and what it passes on (digits,
//! cut texts) stays as it came. In that form ড়, ঢ় and য় are two code points each (the letter and
//! U+09BC): compare texts only after [`normalize::clean`].
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod analyze;
pub mod bijoy;
pub mod calendar;
pub mod collate;
pub mod date;
pub mod digits;
pub mod iso15919;
mod letters;
pub mod list;
pub mod normalize;
pub mod number;
pub mod phonetic;
pub mod segment;
pub mod slug;
pub mod spell;
pub mod stem;
pub mod terms;
pub mod typing;

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
