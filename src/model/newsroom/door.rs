//! What is typed at the newsroom's door. It is sent and never kept.

/// A password has at least so many letters, as a writer counts them.
pub const MIN_PASSWORD_GRAPHEMES: usize = 10;

/// Somebody wants to come in.
#[derive(Clone, Default)]
pub struct SignInForm {
    /// Address of mail.
    pub email: String,
    /// As typed.
    pub password: String,
    /// Of the second factor, if it was typed too.
    pub code: Option<String>,
}
