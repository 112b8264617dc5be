//! Public keys of ES256, as authenticators write them (COSE, RFC 9053 §7.1.1) and as they are kept.

use super::{Refusal, cbor::Value};
use p256::ecdsa::{Signature, VerifyingKey, signature::Verifier};

/// Labels and values of the registry "COSE Key Parameters".
mod cose {
    pub const KIND: i64 = 1;
    pub const ALGORITHM: i64 = 3;
    pub const CURVE: i64 = -1;
    pub const X: i64 = -2;
    pub const Y: i64 = -3;
    pub const ELLIPTIC: i64 = 2;
    pub const P256: i64 = 1;
}

/// "ECDSA with SHA-256" in the registry "COSE Algorithms".
pub(super) const ES256: i64 = -7;

/// Begins a point that is written with both coordinates (SEC 1 §2.3.3).
const UNCOMPRESSED: u8 = 4;

/// The point, as it is kept. It lies on the curve.
pub(super) fn of_cose(key: &Value<'_>) -> Result<Vec<u8>, Refusal> {
    let number = |label| key.at(label).and_then(Value::number);
    let kind = (number(cose::KIND), number(cose::ALGORITHM), number(cose::CURVE));
    if kind != (Some(cose::ELLIPTIC), Some(ES256), Some(cose::P256)) {
        return Err(Refusal::PublicKey);
    }
    let coordinate = |label| key.at(label).and_then(Value::bytes).ok_or(Refusal::PublicKey);
    let (x, y) = (coordinate(cose::X)?, coordinate(cose::Y)?);
    let point = [&[UNCOMPRESSED], x, y].concat();
    VerifyingKey::from_sec1_bytes(&point).map(|_| point).map_err(|_| Refusal::PublicKey)
}

/// Whether whoever holds the private key has signed this.
pub(super) fn check(public_key: &[u8], signed: &[u8], signature: &[u8]) -> Result<(), Refusal> {
    let key = VerifyingKey::from_sec1_bytes(public_key).map_err(|_| Refusal::PublicKey)?;
    let signature = Signature::from_der(signature).map_err(|_| Refusal::Signature)?;
    key.verify(signed, &signature).map_err(|_| Refusal::Signature)
}
