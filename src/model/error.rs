//! What can go wrong, as far as a reader may know it. Causes stay in the server's log.

use super::{comment, newsroom::draft::most};
use serde::{Deserialize, Serialize};
use server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

/// The one error of every server function. Texts come from `i18n`, by variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// There is nothing at this address.
    NotFound,
    /// There was an article at this address, and it has been taken back.
    Gone,
    /// What was at this address has another one now.
    Moved {
        /// Path and query.
        to: String,
    },
    /// A field of a form is not acceptable.
    Invalid {
        /// Which field.
        field: Field,
        /// What is wrong with it.
        problem: Problem,
    },
    /// The house rules do not allow it. The server says it in a sentence: a browser need not know all rules.
    Refused {
        /// Which field has to change; none: nothing would be taken.
        field: Option<Field>,
        /// For the reader, in the site's language.
        sentence: String,
    },
    /// Too many writes from one address.
    TooMany {
        /// Seconds until the next one is accepted.
        retry_seconds: u32,
    },
    /// The request itself cannot be understood.
    Malformed,
    /// Only for members of the newsroom who are signed in.
    SignedOut,
    /// This member may not do that.
    Forbidden,
    /// Somebody else was faster.
    Conflict,
    /// The member must show once more who they are: what they want is dangerous.
    ProveAgain,
    /// A fault of ours; the log knows it by this id.
    Internal {
        /// The request's id.
        id: String,
    },
    /// The server did not answer.
    Unreachable,
    /// This page is older than the server that it talks to.
    Outdated,
}

/// The fields that somebody can fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Field {
    /// A comment's name.
    Name,
    /// A comment's text.
    Text,
    /// The comment that is answered.
    Parent,
    /// A member's address of mail.
    Email,
    /// A member's password.
    Password,
    /// A code of the second factor.
    Code,
    /// A member's passkey.
    Passkey,
    /// A story's headline.
    Headline,
    /// A story's standfirst.
    Standfirst,
    /// A story's text.
    Body,
    /// When a story is to be published.
    PublishAt,
    /// Why a story is withdrawn.
    Reason,
    /// What was wrong in a story.
    Correction,
    /// What a member is.
    Role,
    /// When a story is wanted.
    DueAt,
    /// Before when a story must not be published.
    EmbargoAt,
    /// What one of the desk says.
    Note,
    /// What is to be seen to.
    Check,
    /// What a reader thinks of a comment.
    Vote,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nothing in it.
    Empty,
    /// Longer than the field takes, in graphemes.
    TooLong {
        /// The most it takes.
        max: u32,
    },
    /// It names something that does not exist.
    Unknown,
    /// Shorter than it must be, in graphemes.
    TooShort {
        /// The least it needs.
        min: u32,
    },
    /// Somebody else has it.
    Taken,
    /// So many use it that it is tried first.
    Common,
    /// It is not the right one.
    Wrong,
    /// A time that is over.
    Past,
    /// A time before the embargo ends.
    Embargoed,
    /// Nobody else could do it then.
    Last,
}

impl AppError {
    /// The empty name or text of a comment.
    pub fn empty(field: Field) -> Self {
        Self::Invalid { field, problem: Problem::Empty }
    }

    /// A text beyond its limit.
    pub fn too_long(field: Field) -> Self {
        let max = match field {
            Field::Name => comment::MAX_NAME_GRAPHEMES,
            Field::Headline => most::HEADLINE,
            Field::Standfirst => most::STANDFIRST,
            Field::Body => most::BODY_BYTES,
            _ => comment::MAX_TEXT_GRAPHEMES,
        };
        Self::Invalid { field, problem: Problem::TooLong { max: max as u32 } }
    }

    /// The HTTP status that goes with it (RFC 9110 §15, RFC 6585 §4).
    pub fn status(&self) -> u16 {
        match self {
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::Moved { .. } => 301,
            Self::Invalid { .. } | Self::Refused { field: Some(_), .. } => 422,
            Self::TooMany { .. } => 429,
            Self::Malformed | Self::Outdated => 400,
            Self::SignedOut => 401,
            Self::Forbidden | Self::ProveAgain | Self::Refused { field: None, .. } => 403,
            Self::Conflict => 409,
            Self::Internal { .. } | Self::Unreachable => 500,
        }
    }

    /// The field that the error is about, if it is about one.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Invalid { field, .. } => Some(*field),
            Self::Refused { field, .. } => *field,
            _ => None,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Unreachable,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::Malformed,
            // The browser could not read the answer: a page from before an update of the server.
            ServerFnErrorErr::Deserialization(_) => Self::Outdated,
            _ => Self::Internal { id: String::new() },
        }
    }
}
