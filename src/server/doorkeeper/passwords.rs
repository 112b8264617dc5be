//! Passwords as they are kept: argon2id, with the least that OWASP asks for (19 MiB, two passes). It is slow on purpose, so few are worked on
//! at once, and never on a thread that answers readers.

use argon2::{
    Argon2,
    password_hash::{PasswordHasher, PasswordVerifier},
};
use std::sync::Arc;
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

/// As many as are worked on at once: each takes 19 MiB and a core for some hundredths of a second.
const AT_ONCE: usize = 2;

const SALT_BYTES: usize = 16;

/// What is compared for an address that nobody has, so that the answer takes as long. No password leads to it: its hash is all zeros.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Makes and compares them.
#[derive(Debug)]
pub struct Passwords {
    places: Arc<Semaphore>,
}

impl Default for Passwords {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

/// The machine gave no randomness or no memory.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("a password could not be worked on")]
pub struct Unworkable;

impl Passwords {
    /// The hash to keep, as a PHC string.
    pub async fn hash(&self, password: &str) -> Result<String, Unworkable> {
        let password = one_form(password);
        self.work(move || {
            let mut salt = [0; SALT_BYTES];
            getrandom::fill(&mut salt).map_err(|_| Unworkable)?;
            let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt).map_err(|_| Unworkable)?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether it is the password of this hash. Without a hash it is not, after the same time.
    pub async fn is_right(&self, password: &str, hash: Option<String>) -> Result<bool, Unworkable> {
        let password = one_form(password);
        self.work(move || {
            let hash = hash.as_deref().unwrap_or(NOBODY);
            Ok(Argon2::default().verify_password(password.as_bytes(), hash).is_ok())
        })
        .await
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, Unworkable> + Send + 'static,
    ) -> Result<T, Unworkable> {
        let place = self.places.clone().acquire_owned().await.map_err(|_| Unworkable)?;
        tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        })
        .await
        .map_err(|_| Unworkable)?
    }
}

/// One and the same Bengali letter is typed in several ways (RFC 8265 §4.2.2: NFC).
fn one_form(password: &str) -> String {
    password.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_is_known_by_its_hash_alone() {
        let passwords = Passwords::default();
        let hash = passwords.hash("বড় কঠিন পাসওয়ার্ড").await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert_ne!(hash, passwords.hash("বড় কঠিন পাসওয়ার্ড").await.unwrap());
        assert!(passwords.is_right("বড় কঠিন পাসওয়ার্ড", Some(hash.clone())).await.unwrap());
        // ড় and য় as one code point each, as some keyboards have them.
        assert!(passwords.is_right("ব\u{9DC} কঠিন পাসও\u{9DF}ার্ড", Some(hash.clone())).await.unwrap());
        assert!(!passwords.is_right("বড় কঠিন পাসওয়ার্ড ", Some(hash)).await.unwrap());
        assert!(!passwords.is_right("x", Some("no hash".to_owned())).await.unwrap());
        for password in ["", "\0", "x"] {
            assert!(!passwords.is_right(password, None).await.unwrap());
        }
    }
}
