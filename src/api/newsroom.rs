//! Server functions for members of the newsroom. Each begins by asking who calls.

pub mod account;
pub mod audit;
pub mod comments;
pub mod coverage;
pub mod folder;
pub mod house_rules;
pub mod names;
pub mod passkey;
pub mod people;
pub mod picture;
pub mod session;
pub mod story;
