//! Server functions: what pages ask of the server. Each finds its caller, calls one rule, and answers in types of the model.

#[cfg(feature = "ssr")]
mod caller;
pub mod comment;
pub mod newsroom;
pub mod search;
pub mod sheet;
