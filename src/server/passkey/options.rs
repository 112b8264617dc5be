//! What a browser is asked (§5.4, §5.5), as the JSON that it reads.

use super::{Challenge, RelyingParty, Verification, base64url::encode, public_key::ES256};
use serde_json::{Value, json};

/// So long a browser waits for its user.
const PATIENCE_MILLIS: u32 = 5 * 60 * 1000;

/// Whose passkey is made.
#[derive(Clone, Copy, Debug)]
pub struct User<'u> {
    /// Random bytes that say nothing about them (§14.6.1).
    pub handle: &'u [u8],
    /// What tells their accounts apart.
    pub account: &'u str,
    /// What they are called.
    pub name: &'u str,
}

/// Asks for a new passkey, which the authenticator finds by itself later if it can. One that has some of these makes no other.
pub fn creation(
    site: &RelyingParty,
    user: User<'_>,
    challenge: &Challenge,
    known: &[Vec<u8>],
    verification: Verification,
) -> String {
    json!({
        "rp": { "id": site.id, "name": site.name },
        "user": { "id": encode(user.handle), "name": user.account, "displayName": user.name },
        "challenge": encode(challenge),
        "pubKeyCredParams": [{ "type": "public-key", "alg": ES256 }],
        "timeout": PATIENCE_MILLIS,
        "excludeCredentials": descriptors(known),
        "authenticatorSelection": { "residentKey": "preferred", "userVerification": name(verification) },
        "attestation": "none",
    })
    .to_string()
}

/// Asks for a signature of one of these passkeys, or of any that the authenticator finds.
pub fn request(site: &RelyingParty, challenge: &Challenge, known: &[Vec<u8>], verification: Verification) -> String {
    json!({
        "rpId": site.id,
        "challenge": encode(challenge),
        "timeout": PATIENCE_MILLIS,
        "allowCredentials": descriptors(known),
        "userVerification": name(verification),
    })
    .to_string()
}

fn descriptors(known: &[Vec<u8>]) -> Vec<Value> {
    known.iter().map(|id| json!({ "type": "public-key", "id": encode(id) })).collect()
}

fn name(verification: Verification) -> &'static str {
    match verification {
        Verification::Required => "required",
        Verification::Preferred => "preferred",
    }
}
