//! Server functions for members of the newsroom. Each begins by asking who calls.

pub mod people;
pub mod picture;
pub mod session;
