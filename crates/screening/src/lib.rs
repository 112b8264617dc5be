//! What a moderator wants to know of a comment before anybody reads it: banned words, links, repetitions, spam, bad manners, imitated names.
//!
//! Pure functions from text to answers. Nothing here reads a file, a clock or a network, nothing is asynchronous, and no function fails or
//! panics on any input. What has to be remembered (word lists, decisions, counts) is kept by whoever asks.
//!
//! Every answer says where in the text it was found and why, so that a moderator can be shown the reason and an author can be told it.
#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod bayes;
mod hash;
pub mod likeness;
pub mod links;
mod lookalikes;
pub mod manners;
mod reading;
pub mod similar;
pub mod words;

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
