//! What the authenticator says (§6.1): for which site, who touched it, how often it has signed, and, when it is made, the passkey.

use super::{Refusal, RelyingParty, Verification, cbor, public_key};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 1 << 0;
const VERIFIED: u8 = 1 << 2;
const MAY_BE_COPIED: u8 = 1 << 3;
const IS_COPIED: u8 = 1 << 4;
const HAS_PASSKEY: u8 = 1 << 6;
const HAS_EXTENSIONS: u8 = 1 << 7;

/// What names the make of the authenticator (§6.5.1).
const AAGUID_BYTES: usize = 16;

/// The longest name of a passkey (§4, "credential id").
const LONGEST_ID: usize = 1023;

/// What it says, read.
#[derive(Debug)]
pub(super) struct AuthenticatorData<'d> {
    rp_id_hash: &'d [u8],
    flags: u8,
    /// How often the passkey has signed.
    pub counter: u32,
    /// Id and public key of a passkey that was made.
    pub made: Option<(Vec<u8>, Vec<u8>)>,
}

impl<'d> AuthenticatorData<'d> {
    /// Reads all of it; nothing may be left.
    pub(super) fn read(bytes: &'d [u8]) -> Result<Self, Refusal> {
        let (rp_id_hash, rest) = bytes.split_at_checked(32).ok_or(Refusal::Unreadable)?;
        let (&flags, rest) = rest.split_first().ok_or(Refusal::Unreadable)?;
        let (counter, mut rest) = rest.split_first_chunk().ok_or(Refusal::Unreadable)?;
        let mut made = None;
        if flags & HAS_PASSKEY != 0 {
            let (_, of_passkey) = rest.split_at_checked(AAGUID_BYTES).ok_or(Refusal::Unreadable)?;
            let (length, of_passkey) = of_passkey.split_first_chunk().ok_or(Refusal::Unreadable)?;
            let length = usize::from(u16::from_be_bytes(*length));
            let (id, of_passkey) = of_passkey.split_at_checked(length).ok_or(Refusal::Unreadable)?;
            if id.is_empty() || length > LONGEST_ID {
                return Err(Refusal::Unreadable);
            }
            let (key, behind) = cbor::read(of_passkey).ok_or(Refusal::Unreadable)?;
            made = Some((id.to_owned(), public_key::of_cose(&key)?));
            rest = behind;
        }
        if flags & HAS_EXTENSIONS != 0 {
            rest = cbor::read(rest).ok_or(Refusal::Unreadable)?.1;
        }
        if !rest.is_empty() {
            return Err(Refusal::Unreadable);
        }
        Ok(Self { rp_id_hash, flags, counter: u32::from_be_bytes(*counter), made })
    }

    /// Whether it is said of this site, and somebody was there as they must.
    pub(super) fn check(&self, site: &RelyingParty, verification: Verification) -> Result<(), Refusal> {
        if self.rp_id_hash != Sha256::digest(site.id.as_bytes()).as_slice() {
            return Err(Refusal::RelyingParty);
        }
        if self.flags & PRESENT == 0 {
            return Err(Refusal::NotPresent);
        }
        if verification == Verification::Required && self.flags & VERIFIED == 0 {
            return Err(Refusal::NotVerified);
        }
        if self.flags & IS_COPIED != 0 && !self.may_be_copied() {
            return Err(Refusal::Copies);
        }
        Ok(())
    }

    /// Whether the passkey may be on several devices.
    pub(super) fn may_be_copied(&self) -> bool {
        self.flags & MAY_BE_COPIED != 0
    }
}
