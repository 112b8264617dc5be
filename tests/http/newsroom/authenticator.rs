//! An authenticator app, written anew from RFC 6238, so that the site's own code is not tested with itself.

use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// The six digits that the app shows for this key at this time.
pub fn code(key: &str, millis: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(&bytes(key)).unwrap();
    mac.update(&(millis / 30_000).to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let at = (digest[19] & 15) as usize;
    let number = u32::from_be_bytes(digest[at..at + 4].try_into().unwrap()) % (1 << 31);
    format!("{:06}", number % 1_000_000)
}

fn bytes(key: &str) -> Vec<u8> {
    let digit = |c| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(c).unwrap();
    let bits: String = key.chars().map(|c| format!("{:05b}", digit(c))).collect();
    bits.as_bytes()
        .chunks_exact(8)
        .map(|byte| u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap())
        .collect()
}
