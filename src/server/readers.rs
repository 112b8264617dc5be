//! Readers who take part. Whoever says something is known again by a cookie, so that it stays theirs; nobody else ever gets one.

mod network;
mod session;

pub use network::network;
pub use session::{Present, present};
