//! A passkey is made (§7.1).

use super::{
    Challenge, Passkey, Refusal, RegistrationAnswer, RelyingParty, Verification,
    authenticator_data::AuthenticatorData,
    cbor::{self, Value},
    client_data::{self, Ceremony},
};

impl RegistrationAnswer {
    /// The passkey, if it was made now, here, by somebody who was there. Who made the authenticator is not asked, so its statement is not read.
    pub fn passkey(
        &self,
        site: &RelyingParty,
        challenge: &Challenge,
        verification: Verification,
    ) -> Result<Passkey, Refusal> {
        client_data::check(&self.response.client_data, Ceremony::Create, challenge, site)?;
        let (attested, rest) = cbor::read(&self.response.attestation_object).ok_or(Refusal::Unreadable)?;
        let told = attested.named("authData").and_then(Value::bytes).filter(|_| rest.is_empty());
        let told = AuthenticatorData::read(told.ok_or(Refusal::Unreadable)?)?;
        told.check(site, verification)?;
        let may_be_copied = told.may_be_copied();
        let (id, public_key) = told.made.ok_or(Refusal::Unreadable)?;
        Ok(Passkey { id, public_key, counter: told.counter, may_be_copied })
    }
}
