//! Passkeys as Web Authentication Level 3 (W3C) describes them: what a browser is asked, and whether its answer proves anything. It knows no member,
//! no store and no request, so whoever has accounts can use it.
//!
//! One algorithm is taken, ES256, which every authenticator knows. Who made the authenticator is not asked: `docs/decisions/0011`.

mod answer;
mod assertion;
mod authenticator_data;
mod base64url;
mod cbor;
mod client_data;
mod options;
mod public_key;
mod registration;
mod relying_party;
#[cfg(test)]
mod vectors;

pub use self::{
    answer::{AssertionAnswer, RegistrationAnswer},
    options::{User, creation, request},
    relying_party::{RelyingParty, Verification},
};

/// Bytes of a challenge: twice what the specification asks for (§13.4.3).
pub const CHALLENGE_BYTES: usize = 32;

/// A number that is used once, so that no answer can be given a second time.
pub type Challenge = [u8; CHALLENGE_BYTES];

/// What is kept of a passkey. None of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Under which the authenticator knows it.
    pub id: Vec<u8>,
    /// A point of P-256, uncompressed (SEC 1 §2.3.3).
    pub public_key: Vec<u8>,
    /// How often it has signed, if the authenticator counts; 0 if it does not.
    pub counter: u32,
    /// Whether it may be on several devices of its owner. That never changes.
    pub may_be_copied: bool,
}

/// Why an answer proves nothing. The first that is wrong is told, to the log only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is not what a browser sends.
    #[error("the answer cannot be read")]
    Unreadable,
    /// It answers another question.
    #[error("the answer is of another ceremony")]
    Type,
    /// It answers an earlier question, or somebody else's.
    #[error("the challenge is another")]
    Challenge,
    /// It was given on another site, or inside another site's page.
    #[error("the answer was given on another site")]
    Origin,
    /// It was made for another site.
    #[error("the passkey is another site's")]
    RelyingParty,
    /// Nobody touched the authenticator.
    #[error("nobody was present")]
    NotPresent,
    /// The authenticator did not find out who touched it.
    #[error("the user was not verified")]
    NotVerified,
    /// Flags that contradict each other or what was said before.
    #[error("whether the passkey may be copied is not told truly")]
    Copies,
    /// Another algorithm, or no point of its curve.
    #[error("the public key is none of ES256")]
    PublicKey,
    /// It is not the passkey that was meant, or not its owner's.
    #[error("the passkey is another")]
    Another,
    /// Whoever signed does not hold the private key.
    #[error("the signature is wrong")]
    Signature,
    /// It has signed less often than before: there is a copy of it.
    #[error("the counter has not gone on")]
    Counter,
}
