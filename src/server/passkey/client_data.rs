//! What the browser itself says of a ceremony: which one, for which question, on which page (§5.8.1). The authenticator signs it.

use super::{Challenge, Refusal, RelyingParty, base64url};
use serde::Deserialize;

/// The two ceremonies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ceremony {
    /// A passkey is made.
    Create,
    /// A passkey signs.
    Get,
}

impl Ceremony {
    fn name(self) -> &'static str {
        match self {
            Self::Create => "webauthn.create",
            Self::Get => "webauthn.get",
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ClientData {
    #[serde(rename = "type")]
    kind: String,
    challenge: String,
    origin: String,
    #[serde(default)]
    cross_origin: bool,
    top_origin: Option<String>,
}

/// Whether this is said of that ceremony, for that challenge, on a page of the site that stands in no other's.
pub(super) fn check(
    json: &[u8],
    ceremony: Ceremony,
    challenge: &Challenge,
    site: &RelyingParty,
) -> Result<(), Refusal> {
    let said: ClientData = serde_json::from_slice(json).map_err(|_| Refusal::Unreadable)?;
    if said.kind != ceremony.name() {
        return Err(Refusal::Type);
    }
    if base64url::decode(&said.challenge).as_deref() != Some(challenge.as_slice()) {
        return Err(Refusal::Challenge);
    }
    if said.origin != site.origin || said.cross_origin || said.top_origin.is_some() {
        return Err(Refusal::Origin);
    }
    Ok(())
}
