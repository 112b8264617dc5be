//! What the newsroom's door keeps in mind between requests.

pub mod passwords;

use self::passwords::Passwords;

/// Carried by the state.
#[derive(Debug, Default)]
pub struct Doorkeeper {
    /// Makes and compares passwords.
    pub passwords: Passwords,
}
