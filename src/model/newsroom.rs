//! What only the newsroom's own pages know: who its members are and what each may do. None of it goes into a reader's page.

pub mod account;
pub mod audit;
pub mod calendar;
pub mod coverage;
pub mod door;
pub mod draft;
pub mod folder;
pub mod house_rules;
pub mod lacking;
pub mod member;
pub mod merge;
pub mod moderation;
pub mod names;
pub mod naming;
pub mod passkey;
pub mod people;
pub mod permission;
pub mod picture;
pub mod preview;
pub mod publication;
pub mod revision;
pub mod role;
pub mod session;
pub mod signal;
pub mod stage;
pub mod story;
