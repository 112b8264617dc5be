//! Every interface of the browser. Called from events and effects only, which never happen on the server.

pub mod acts;
pub mod ahead;
pub mod arrival;
mod call;
mod device;
pub mod discussion;
pub mod document;
pub mod editor;
pub mod focus;
pub mod form_key;
pub mod head;
pub mod kept;
pub mod letters;
mod object;
pub mod passkey;
pub mod place;
mod printed;
pub mod sheets;
pub mod shortcut;
pub mod suggestions;
pub mod tools;
pub mod typing;
pub mod upload;
mod votes;
pub mod watch;
pub mod words;
