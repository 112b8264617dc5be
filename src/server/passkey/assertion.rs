//! A passkey signs (§7.2).

use super::{
    AssertionAnswer, Challenge, Passkey, Refusal, RelyingParty, Verification,
    authenticator_data::AuthenticatorData,
    client_data::{self, Ceremony},
    public_key,
};
use sha2::{Digest, Sha256};

impl AssertionAnswer {
    /// How often the passkey has signed now, if this is its answer to this question, given by its owner. `handle` is what the authenticator knows
    /// the owner by.
    pub fn counter(
        &self,
        site: &RelyingParty,
        challenge: &Challenge,
        (passkey, handle): (&Passkey, &[u8]),
        verification: Verification,
    ) -> Result<u32, Refusal> {
        let answer = &self.response;
        if self.id != passkey.id || answer.user_handle.as_deref().is_some_and(|told| told != handle) {
            return Err(Refusal::Another);
        }
        client_data::check(&answer.client_data, Ceremony::Get, challenge, site)?;
        let told = AuthenticatorData::read(&answer.authenticator_data)?;
        told.check(site, verification)?;
        if told.may_be_copied() != passkey.may_be_copied {
            return Err(Refusal::Copies);
        }
        let signed = [&answer.authenticator_data, Sha256::digest(&answer.client_data).as_slice()].concat();
        public_key::check(&passkey.public_key, &signed, &answer.signature)?;
        if told.counter <= passkey.counter && (told.counter, passkey.counter) != (0, 0) {
            return Err(Refusal::Counter);
        }
        Ok(told.counter)
    }

    /// Whether the authenticator has found the passkey by itself, and so tells whose it is.
    pub fn tells_its_owner(&self) -> bool {
        self.response.user_handle.is_some()
    }
}
