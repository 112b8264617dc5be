//! How counts change with a decision.

/// What a moderator decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// It was approved.
    Ham,
    /// It was marked as spam.
    Spam,
}

/// What is added to the totals, and to the tally of every feature of the comment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// To the number of approved comments.
    pub ham: i64,
    /// To the number of comments marked as spam.
    pub spam: i64,
}

/// The change when a comment that counted as `before` counts as `after`: a first decision, another one, or one that is undone.
///
/// ```
/// use screening::bayes::{Change, Label, change};
/// assert_eq!(change(Some(Label::Ham), Some(Label::Spam)), Change { ham: -1, spam: 1 });
/// assert_eq!(change(Some(Label::Spam), None), Change { ham: 0, spam: -1 });
/// ```
pub fn change(before: Option<Label>, after: Option<Label>) -> Change {
    let of = |label: Option<Label>, kind| i64::from(label == Some(kind));
    Change {
        ham: of(after, Label::Ham) - of(before, Label::Ham),
        spam: of(after, Label::Spam) - of(before, Label::Spam),
    }
}
