//! What a browser answers, as JSON. It has the names of the specification (§5.1.8); what is not needed is not read.

use super::{Refusal, base64url};
use serde::Deserialize;

/// A new passkey.
#[derive(Clone, Debug, Deserialize)]
pub struct RegistrationAnswer {
    pub(super) response: Attestation,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Attestation {
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url::bytes")]
    pub client_data: Vec<u8>,
    #[serde(deserialize_with = "base64url::bytes")]
    pub attestation_object: Vec<u8>,
}

/// A passkey that signs.
#[derive(Clone, Debug, Deserialize)]
pub struct AssertionAnswer {
    /// Which passkey; nothing is proven yet.
    #[serde(rename = "rawId", deserialize_with = "base64url::bytes")]
    pub id: Vec<u8>,
    pub(super) response: Assertion,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Assertion {
    #[serde(rename = "clientDataJSON", deserialize_with = "base64url::bytes")]
    pub client_data: Vec<u8>,
    #[serde(deserialize_with = "base64url::bytes")]
    pub authenticator_data: Vec<u8>,
    #[serde(deserialize_with = "base64url::bytes")]
    pub signature: Vec<u8>,
    #[serde(default, deserialize_with = "base64url::maybe")]
    pub user_handle: Option<Vec<u8>>,
}

impl RegistrationAnswer {
    /// Reads it.
    pub fn read(json: &str) -> Result<Self, Refusal> {
        serde_json::from_str(json).map_err(|_| Refusal::Unreadable)
    }
}

impl AssertionAnswer {
    /// Reads it.
    pub fn read(json: &str) -> Result<Self, Refusal> {
        serde_json::from_str(json).map_err(|_| Refusal::Unreadable)
    }
}
