//! What readers say under an article.

pub mod post;
mod threads;

pub use threads::{discussion, page_of, reply, thread};

use super::{clock::Clock, store::comment::StoredComment};
use crate::model::comment::Comment;

/// A kept comment as a page shows it.
fn comment(clock: &Clock, stored: StoredComment) -> Comment {
    Comment { id: stored.id, name: stored.name, text: stored.text, posted: clock.moment(stored.posted_at) }
}
