//! What readers say under an article.

pub mod answer;
mod first_status;
mod forget;
pub mod house;
pub mod judge;
mod manners;
pub mod moderate;
mod one;
pub mod own;
pub mod post;
pub mod preview;
pub mod queue;
mod quote;
mod rules;
mod screen;
mod shut_out;
pub mod thread;
mod threads;

pub use forget::forget;
pub use one::one;
pub use rules::commenting;
pub use threads::{discussion, posted, reply};

use super::{clock::Clock, store::comment::StoredComment};
use crate::model::comment::{Answered, Comment, CommentStatus, Standing};

/// A kept comment as its page shows it to everybody. What does not stand is neither told nor named.
fn comment(clock: &Clock, stored: StoredComment) -> Comment {
    let stands = stored.status == CommentStatus::Approved;
    let told = told(clock, stored);
    if stands {
        return told;
    }
    Comment {
        name: String::new(),
        text: String::new(),
        is_edited: false,
        standing: Standing::Removed,
        answers: None,
        ..told
    }
}

/// A kept comment with all that it says, whatever became of it.
fn told(clock: &Clock, stored: StoredComment) -> Comment {
    let level = stored.place.level();
    // On the second level, a comment stands right below what it answers. One on the first was split off from what it answers.
    let parent = stored.parent.filter(|_| level != 2);
    Comment {
        id: stored.id,
        name: stored.name,
        text: stored.text,
        posted: clock.moment(stored.posted_at),
        is_edited: stored.edited_at.is_some(),
        standing: Standing::Stands,
        voice: stored.voice,
        is_picked: stored.is_picked,
        is_closed: stored.is_closed,
        level,
        answers: parent.and_then(|(id, name)| Some(Answered { id, name: name? })),
        likes: stored.likes,
        dislikes: stored.dislikes,
    }
}
