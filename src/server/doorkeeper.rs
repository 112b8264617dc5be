//! What the newsroom's door keeps in mind between requests.

pub mod attempts;
pub mod half_way;
pub mod passwords;
pub mod questions;

use self::{attempts::Attempts, half_way::HalfWay, passwords::Passwords, questions::Questions};

/// Carried by the state.
#[derive(Debug, Default)]
pub struct Doorkeeper {
    /// Makes and compares passwords.
    pub passwords: Passwords,
    /// Counts tries in vain.
    pub attempts: Attempts,
    /// Who has shown a password and owes a code.
    pub half_way: HalfWay,
    /// What browsers with a passkey were asked.
    pub questions: Questions,
}
