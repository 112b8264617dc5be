//! Every interface of the browser. Called from events and effects only, which never happen on the server.

pub mod acts;
pub mod arrival;
pub mod document;
pub mod focus;
pub mod head;
pub mod place;
pub mod printed;
pub mod suggestions;
pub mod tools;
pub mod typing;
pub mod watch;
