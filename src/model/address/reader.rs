//! The pages of a reader's own.

/// What a reader has said, and what is kept of them; for others, the way in.
pub const READER: &str = "/reader";

/// Takes the address of mail that a link is sent to.
pub const LINK: &str = "/reader/link";

/// Takes the name by which a reader is known.
pub const NAME: &str = "/reader/name";

/// Ends sessions.
pub const SIGN_OUT: &str = "/reader/sign-out";

/// What a reader was told.
pub const NOTICES: &str = "/reader/notices";

/// All that is kept of a reader, as a file.
pub const EXPORT: &str = "/reader/export.json";

/// Where a reader has everything deleted.
pub const DELETE: &str = "/reader/delete";

/// Query key: a list goes on behind this place.
pub const BEFORE: &str = super::BEFORE;

/// What the letter's link leads to.
pub fn link(token: &str) -> String {
    format!("{LINK}/{token}")
}

/// The list of a reader's comments behind this place.
pub fn comments_before(place: impl std::fmt::Display) -> String {
    format!("{READER}?{BEFORE}={place}#comments")
}

/// What a reader was told before this.
pub fn notices_before(place: impl std::fmt::Display) -> String {
    format!("{NOTICES}?{BEFORE}={place}")
}
