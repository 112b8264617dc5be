//! What the moderation queue tells.

use crate::i18n::Texts;
use crate::model::{
    comment::CommentStatus,
    newsroom::moderation::{Pile, ThreadDeed},
};

impl Texts {
    /// The name of a pile.
    pub fn pile(self, pile: Pile) -> &'static str {
        match pile {
            Pile::Waiting => self.comments_pile_waiting(),
            Pile::Reported => self.comments_pile_reported(),
            Pile::Approved => self.comments_pile_approved(),
            Pile::Rejected => self.comments_pile_rejected(),
            Pile::Spam => self.comments_pile_spam(),
            Pile::Removed => self.comments_pile_removed(),
            Pile::All => self.comments_pile_all(),
            Pile::Own => self.comments_pile_own(),
        }
    }

    /// How far a comment is.
    pub fn comment_status(self, status: CommentStatus) -> &'static str {
        match status {
            CommentStatus::Pending => self.comments_pile_waiting(),
            CommentStatus::Approved => self.comments_pile_approved(),
            CommentStatus::Rejected => self.comments_pile_rejected(),
            CommentStatus::Spam => self.comments_pile_spam(),
            CommentStatus::Removed => self.comments_pile_removed(),
        }
    }

    /// The button that makes this of a comment.
    pub fn comment_deed(self, to: CommentStatus) -> &'static str {
        match to {
            // Nothing is made waiting but by taking a decision back.
            CommentStatus::Pending => self.comments_undo(),
            CommentStatus::Approved => self.comments_approve(),
            CommentStatus::Rejected => self.comments_reject(),
            CommentStatus::Spam => self.comments_mark_spam(),
            CommentStatus::Removed => self.comments_remove(),
        }
    }

    /// The button that does this to a thread.
    pub fn thread_deed(self, deed: ThreadDeed) -> &'static str {
        match deed {
            ThreadDeed::Close => self.comments_thread_close(),
            ThreadDeed::Open => self.comments_thread_open(),
            ThreadDeed::Split => self.comments_thread_split(),
            ThreadDeed::Join => self.comments_thread_join(),
        }
    }

    /// What is said when it is done.
    pub fn thread_done(self, deed: ThreadDeed) -> &'static str {
        match deed {
            ThreadDeed::Close => self.comments_thread_is_closed(),
            ThreadDeed::Open => self.comments_thread_is_open(),
            ThreadDeed::Split => self.comments_thread_is_split(),
            ThreadDeed::Join => self.comments_thread_is_joined(),
        }
    }

    /// Why a reader has reported a comment, as the store names it.
    pub fn report_reason(self, reason: &str) -> &'static str {
        match reason {
            "abuse" => self.comments_reason_abuse(),
            "hate" => self.comments_reason_hate(),
            "spam" => self.comments_reason_spam(),
            "false" => self.comments_reason_false(),
            "private" => self.comments_reason_private(),
            _ => self.comments_reason_other(),
        }
    }
}
