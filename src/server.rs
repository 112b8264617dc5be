//! The server: rules on a store, and what serves them over HTTP and on the command line. It knows no leptos.

pub mod accounts;
pub mod archive;
pub mod build;
pub mod cdn;
pub mod cli;
pub mod clock;
pub mod config;
pub mod discussion;
pub mod doorkeeper;
pub mod error;
pub mod feeds;
pub mod generated;
pub mod media_folder;
pub mod middleware;
pub mod newswire;
pub mod opening;
pub mod pace;
pub mod page_cache;
pub mod pictures;
pub mod publishing;
pub mod read_counter;
pub mod reading;
pub mod search;
pub mod state;
pub mod store;
pub mod web;
