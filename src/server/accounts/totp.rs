//! Codes that change every thirty seconds (RFC 6238, with SHA-1 and six digits, which every authenticator app knows).

use crate::{model::moment::UtcMillis, server::doorkeeper::passwords::Unworkable};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

/// Bytes of a secret: as long as the hash (RFC 4226 §4, R6).
const SECRET_BYTES: usize = 20;

const STEP: i64 = 30_000;

/// A clock may be so many steps early or late.
const DRIFT: i64 = 1;

/// A new secret.
pub(super) fn secret() -> Result<Vec<u8>, Unworkable> {
    let mut secret = vec![0; SECRET_BYTES];
    getrandom::fill(&mut secret).map_err(|_| Unworkable)?;
    Ok(secret)
}

/// The step whose code this is, if it is the code of a step near `now` and later than `after`: a code is good once.
pub(super) fn step_of(secret: &[u8], typed: &str, now: UtcMillis, after: i64) -> Option<i64> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').filter_map(latin_digit).collect();
    if typed.len() != 6 {
        return None;
    }
    let here = now.0.div_euclid(STEP);
    (here - DRIFT..=here + DRIFT).find(|step| *step > after && code(secret, *step) == Some(typed.clone()))
}

/// Bengali digits are digits too; whatever is none is kept, and makes the code wrong.
fn latin_digit(c: char) -> Option<char> {
    let bengali = u32::from(c).checked_sub(u32::from('০')).filter(|value| *value < 10);
    bengali.map_or(Some(c), |value| char::from_digit(value, 10))
}

/// RFC 4226 §5.3.
fn code(secret: &[u8], step: i64) -> Option<String> {
    let mut hmac = Hmac::<Sha1>::new_from_slice(secret).ok()?;
    hmac.update(&u64::try_from(step).ok()?.to_be_bytes());
    let digest = hmac.finalize().into_bytes();
    let offset = usize::from(*digest.last()? & 0x0f);
    let four: [u8; 4] = digest.get(offset..offset + 4)?.try_into().ok()?;
    Some(format!("{:06}", (u32::from_be_bytes(four) & 0x7fff_ffff) % 1_000_000))
}

/// A secret as it is typed (RFC 4648 §6, without padding).
pub(super) fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let groups = bytes.chunks(5).flat_map(|chunk| {
        let bits = chunk.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte)) << (8 * (5 - chunk.len()));
        let digits = (chunk.len() * 8).div_ceil(5);
        (0..digits).map(move |digit| (bits >> (35 - 5 * digit) & 31) as usize)
    });
    groups.filter_map(|digit| ALPHABET.get(digit)).map(|digit| char::from(*digit)).collect()
}

/// The secret that was written so; none if it cannot be one.
pub(super) fn from_base32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(SECRET_BYTES);
    let (mut bits, mut count) = (0_u32, 0);
    for c in text.bytes() {
        let digit = match c {
            b'A'..=b'Z' => c - b'A',
            b'2'..=b'7' => c - b'2' + 26,
            _ => return None,
        };
        bits = bits << 5 | u32::from(digit);
        count += 5;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    (bytes.len() == SECRET_BYTES).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"12345678901234567890";

    #[test]
    fn codes_are_those_of_the_standard() {
        // RFC 6238, Appendix B, SHA-1: the last six of eight digits.
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code(SECRET, seconds / 30).as_deref(), Some(expected), "{seconds}");
        }
        // RFC 4226, Appendix D.
        let counted =
            ["755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489"];
        for (count, expected) in counted.into_iter().enumerate() {
            assert_eq!(code(SECRET, count as i64).as_deref(), Some(expected), "{count}");
        }
    }

    #[test]
    fn a_code_is_good_for_a_minute_and_a_half_and_once() {
        let now = UtcMillis(59_000);
        assert_eq!(step_of(SECRET, "287082", now, 0), Some(1));
        assert_eq!(step_of(SECRET, "287 082", now, 0), Some(1));
        assert_eq!(step_of(SECRET, "২৮৭০৮২", now, 0), Some(1));
        assert_eq!(step_of(SECRET, "287082", now, 1), None, "used");
        assert_eq!(step_of(SECRET, "287082", UtcMillis(89_000), 0), Some(1), "late");
        assert_eq!(step_of(SECRET, "287082", UtcMillis(90_000), 0), None, "too late");
        assert_eq!(step_of(SECRET, "287082", UtcMillis(0), 0), Some(1), "early");
        for wrong in ["", "287083", "28708", "2870820", "287082x", "abcdef"] {
            assert_eq!(step_of(SECRET, wrong, now, 0), None, "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        assert_eq!(base32(b"foobar"), "MZXW6YTBOI"); // RFC 4648 §10
        assert_eq!(base32(SECRET), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(from_base32(&base32(SECRET)).as_deref(), Some(SECRET));
        for odd in ["", "MZXW6YTBOI", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"] {
            assert_eq!(from_base32(odd), None, "{odd}");
        }
    }
}
