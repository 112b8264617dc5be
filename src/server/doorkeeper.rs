//! What the newsroom's door keeps in mind between requests.

pub mod attempts;
pub mod half_way;
pub mod passwords;

use self::{attempts::Attempts, half_way::HalfWay, passwords::Passwords};

/// Carried by the state.
#[derive(Debug, Default)]
pub struct Doorkeeper {
    /// Makes and compares passwords.
    pub passwords: Passwords,
    /// Counts tries in vain.
    pub attempts: Attempts,
    /// Who has shown a password and owes a code.
    pub half_way: HalfWay,
}
