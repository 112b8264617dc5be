//! Whether a new comment stands at once.

use crate::{
    model::{comment::CommentStatus, newsroom::house_rules::Moderation},
    server::store::reader::StoredReader,
};

/// What the paper's rule says of a comment by this reader.
pub(super) fn first_status(rule: Moderation, known: Option<&StoredReader>) -> CommentStatus {
    let is_trusted = known.is_some_and(|reader| reader.allowed > 0);
    match rule {
        Moderation::Open | Moderation::After => CommentStatus::Approved,
        Moderation::Newcomers if is_trusted => CommentStatus::Approved,
        Moderation::Newcomers | Moderation::Before => CommentStatus::Pending,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{moment::UtcMillis, reader::ReaderId};

    #[test]
    fn who_waits_is_the_papers_rule() {
        let reader = |allowed| StoredReader {
            id: ReaderId(1),
            name: "ক".to_owned(),
            email: None,
            made_at: UtcMillis(0),
            allowed,
            refused: 3,
        };
        let (new, trusted) = (reader(0), reader(1));
        for (rule, of_new, of_trusted) in [
            (Moderation::Open, CommentStatus::Approved, CommentStatus::Approved),
            (Moderation::After, CommentStatus::Approved, CommentStatus::Approved),
            (Moderation::Newcomers, CommentStatus::Pending, CommentStatus::Approved),
            (Moderation::Before, CommentStatus::Pending, CommentStatus::Pending),
        ] {
            assert_eq!(first_status(rule, None), of_new, "{rule:?}");
            assert_eq!(first_status(rule, Some(&new)), of_new, "{rule:?}");
            assert_eq!(first_status(rule, Some(&trusted)), of_trusted, "{rule:?}");
        }
    }
}
