//! Readers who take part. Whoever says something is known again by a cookie, so that it stays theirs; nobody else ever gets one.
//! Who proves an address of mail has an account, and is known on every device.

pub mod link;
mod network;
pub mod own;
pub mod page;
mod session;
mod typed;

pub use network::network;
pub use session::{Present, present};
