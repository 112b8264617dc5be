//! Random texts that open something. Only their hash is kept.

use crate::server::{doorkeeper::passwords::Unworkable, store::member::Hash};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

const BYTES: usize = 32;

/// A new one. It is told once and then forgotten.
pub(in crate::server) struct Token {
    /// What is told.
    pub text: String,
    /// What is kept.
    pub hash: Hash,
}

impl Token {
    pub(in crate::server) fn new() -> Result<Self, Unworkable> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes).map_err(|_| Unworkable)?;
        let text = BASE64_URL_SAFE_NO_PAD.encode(bytes);
        Ok(Self { hash: hash(&text), text })
    }
}

/// Under which hash a text would be kept. Tokens are too random to be guessed, so a fast hash is enough.
pub(in crate::server) fn hash(text: &str) -> Hash {
    Sha256::digest(text).into()
}
