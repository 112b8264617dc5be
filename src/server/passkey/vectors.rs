//! The test vectors of the specification: Web Authentication Level 3, §16, as they stand in its source of 30 July 2026 (`vectors.json`); and what is
//! refused.

use super::{base64url::encode, *};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const VECTORS: &str = include_str!("vectors.json");

/// The specification's vectors have no user handle.
const NOBODY: &[u8] = b"";

fn site() -> RelyingParty {
    RelyingParty::at("https://example.org", "Example").unwrap()
}

fn unhex(hex: &Value) -> Vec<u8> {
    let digits: Vec<u32> = hex.as_str().unwrap().chars().map(|c| c.to_digit(16).unwrap()).collect();
    digits.chunks(2).map(|pair| (pair[0] * 16 + pair[1]) as u8).collect()
}

/// A ceremony of the vectors: its challenge, and what the browser answers.
fn ceremony(name: &str, which: &str) -> (Challenge, String) {
    let of = &serde_json::from_str::<Value>(VECTORS).unwrap()[name][which];
    let text = |part: &str| encode(&unhex(&of[part]));
    let challenge = unhex(&of["challenge"]).try_into().unwrap();
    let answer = match which {
        "registration" => {
            json!({ "response": { "clientDataJSON": text("clientDataJSON"), "attestationObject": text("attestationObject") } })
        }
        _ => {
            let made = &serde_json::from_str::<Value>(VECTORS).unwrap()[name]["registration"]["credential_id"];
            json!({ "rawId": encode(&unhex(made)), "response": {
                "clientDataJSON": text("clientDataJSON"),
                "authenticatorData": text("authenticatorData"),
                "signature": text("signature"),
            } })
        }
    };
    (challenge, answer.to_string())
}

fn made(name: &str) -> Result<Passkey, Refusal> {
    let (challenge, answer) = ceremony(name, "registration");
    RegistrationAnswer::read(&answer)?.passkey(&site(), &challenge, Verification::Preferred)
}

fn signed(name: &str, passkey: &Passkey) -> Result<u32, Refusal> {
    let (challenge, answer) = ceremony(name, "authentication");
    AssertionAnswer::read(&answer)?.counter(&site(), &challenge, (passkey, NOBODY), Verification::Preferred)
}

#[test]
fn what_the_specification_shows_of_es256_is_taken() {
    for name in [
        "none-es256",
        "packed-self-es256",
        "none-es256-long-credential-id",
        "packed-es256",
        "tpm-es256",
        "android-key-es256",
        "apple-es256",
        "fido-u2f-es256",
    ] {
        let passkey = made(name).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert_eq!(signed(name, &passkey), Ok(0), "{name}");
        let (challenge, _) = ceremony("packed-es384", "authentication");
        let (_, answer) = ceremony(name, "authentication");
        let answer = AssertionAnswer::read(&answer).unwrap();
        let refused = answer.counter(&site(), &challenge, (&passkey, NOBODY), Verification::Preferred);
        assert_eq!(refused, Err(Refusal::Challenge), "{name}");
    }
}

#[test]
fn what_it_shows_of_other_algorithms_and_of_pages_in_pages_is_refused() {
    assert_eq!(made("packed-es384"), Err(Refusal::PublicKey));
    assert_eq!(made("packed-eddsa"), Err(Refusal::PublicKey));
    for name in ["none-es256-crossOrigin", "none-es256-topOrigin"] {
        assert_eq!(made(name), Err(Refusal::Origin));
    }
}

/// An authenticator that does what a test says.
struct Authenticator {
    key: SigningKey,
    kind: &'static str,
    challenge: Challenge,
    origin: &'static str,
    more: &'static str,
    rp_id: &'static str,
    flags: u8,
    counter: u32,
    handle: Option<&'static [u8]>,
}

const ID: &[u8] = b"a passkey";
const HANDLE: &[u8] = b"a handle";
const QUESTION: Challenge = [7; CHALLENGE_BYTES];
const PRESENT_AND_VERIFIED: u8 = 0b101;

impl Authenticator {
    fn good() -> Self {
        Self {
            key: SigningKey::from_slice(&[9; 32]).unwrap(),
            kind: "webauthn.get",
            challenge: QUESTION,
            origin: "https://example.org",
            more: "",
            rp_id: "example.org",
            flags: PRESENT_AND_VERIFIED,
            counter: 5,
            handle: Some(HANDLE),
        }
    }

    fn passkey(&self) -> Passkey {
        let public_key = self.key.verifying_key().to_sec1_point(false).as_bytes().to_vec();
        Passkey { id: ID.to_vec(), public_key, counter: 4, may_be_copied: false }
    }

    fn client_data(&self) -> String {
        let Self { kind, origin, more, .. } = self;
        format!(r#"{{"type":"{kind}","challenge":"{}","origin":"{origin}"{more}}}"#, encode(&self.challenge))
    }

    fn data(&self) -> Vec<u8> {
        [Sha256::digest(self.rp_id).as_slice(), &[self.flags], &self.counter.to_be_bytes()].concat()
    }

    fn signs(&self) -> AssertionAnswer {
        let (client_data, data) = (self.client_data(), self.data());
        let signed = [data.as_slice(), Sha256::digest(&client_data).as_slice()].concat();
        let signature: Signature = self.key.sign(&signed);
        let answer = json!({ "rawId": encode(ID), "response": {
            "clientDataJSON": encode(client_data.as_bytes()),
            "authenticatorData": encode(&data),
            "signature": encode(signature.to_der().as_bytes()),
            "userHandle": self.handle.map(encode),
        } });
        AssertionAnswer::read(&answer.to_string()).unwrap()
    }

    fn proves(&self) -> Result<u32, Refusal> {
        self.signs().counter(&site(), &QUESTION, (&self.passkey(), HANDLE), Verification::Required)
    }

    fn makes(&self, data: &[u8], attested: &[u8]) -> Result<Passkey, Refusal> {
        let answer = json!({ "response": {
            "clientDataJSON": encode(self.client_data().as_bytes()),
            "attestationObject": encode(&[attested, data].concat()),
        } });
        RegistrationAnswer::read(&answer.to_string())?.passkey(&site(), &QUESTION, Verification::Required)
    }
}

#[test]
fn each_thing_that_is_said_of_a_signature_is_checked() {
    let but = |change: fn(&mut Authenticator)| {
        let mut authenticator = Authenticator::good();
        change(&mut authenticator);
        authenticator.proves()
    };
    assert_eq!(but(|_| ()), Ok(5));
    assert_eq!(but(|it| it.handle = None), Ok(5));
    assert_eq!(but(|it| it.more = r#","crossOrigin":false,"new":1"#), Ok(5));
    assert_eq!(but(|it| it.kind = "webauthn.create"), Err(Refusal::Type));
    assert_eq!(but(|it| it.challenge = [8; 32]), Err(Refusal::Challenge));
    for other in [
        "https://example.org.evil.example",
        "http://example.org",
        "https://www.example.org",
        "https://example.org:8443",
    ] {
        let mut authenticator = Authenticator::good();
        authenticator.origin = other;
        assert_eq!(authenticator.proves(), Err(Refusal::Origin), "{other}");
    }
    assert_eq!(but(|it| it.more = r#","crossOrigin":true"#), Err(Refusal::Origin));
    assert_eq!(but(|it| it.more = r#","topOrigin":"https://example.org""#), Err(Refusal::Origin));
    assert_eq!(but(|it| it.rp_id = "evil.example"), Err(Refusal::RelyingParty));
    assert_eq!(but(|it| it.flags = 0b100), Err(Refusal::NotPresent));
    assert_eq!(but(|it| it.flags = 0b001), Err(Refusal::NotVerified));
    assert_eq!(but(|it| it.flags = 0b1_0101), Err(Refusal::Copies));
    assert_eq!(but(|it| it.flags = 0b0_1101), Err(Refusal::Copies));
    assert_eq!(but(|it| it.flags |= 1 << 7), Err(Refusal::Unreadable));
    assert_eq!(but(|it| it.counter = 4), Err(Refusal::Counter));
    assert_eq!(but(|it| it.counter = 0), Err(Refusal::Counter));
    assert_eq!(but(|it| it.handle = Some(b"another's")), Err(Refusal::Another));
}

#[test]
fn a_signature_is_of_one_key_and_one_passkey() {
    let authenticator = Authenticator::good();
    let proves = |change: fn(&mut Passkey), handle: &[u8]| {
        let mut passkey = authenticator.passkey();
        change(&mut passkey);
        authenticator.signs().counter(&site(), &QUESTION, (&passkey, handle), Verification::Required)
    };
    assert_eq!(proves(|_| (), HANDLE), Ok(5));
    assert_eq!(proves(|_| (), b"another's"), Err(Refusal::Another));
    assert_eq!(proves(|it| it.id = b"another".to_vec(), HANDLE), Err(Refusal::Another));
    assert_eq!(proves(|it| it.may_be_copied = true, HANDLE), Err(Refusal::Copies));
    let another = |it: &mut Passkey| {
        let key = SigningKey::from_slice(&[8; 32]).unwrap();
        it.public_key = key.verifying_key().to_sec1_point(false).as_bytes().to_vec();
    };
    assert_eq!(proves(another, HANDLE), Err(Refusal::Signature));
    assert_eq!(proves(|it| it.public_key = vec![4; 65], HANDLE), Err(Refusal::PublicKey));
}

#[test]
fn an_authenticator_that_does_not_count_is_taken_as_it_is() {
    let mut authenticator = Authenticator::good();
    authenticator.counter = 0;
    let passkey = Passkey { counter: 0, ..authenticator.passkey() };
    let answer = authenticator.signs();
    assert_eq!(answer.counter(&site(), &QUESTION, (&passkey, HANDLE), Verification::Required), Ok(0));
}

#[test]
fn each_thing_that_is_said_of_a_new_passkey_is_checked() {
    let (x, y) = {
        let point = Authenticator::good().passkey().public_key;
        (point[1..33].to_vec(), point[33..].to_vec())
    };
    let key = |y: &[u8]| [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x.as_slice(), b"\x22\x58\x20", y].concat();
    let data = |authenticator: &Authenticator, id: &[u8], key: &[u8]| {
        let length = u16::try_from(id.len()).unwrap().to_be_bytes();
        [&authenticator.data(), [0; 16].as_slice(), &length, id, key].concat()
    };
    // {"fmt": "none", "attStmt": {}, "authData": …}
    let object = |data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap().to_be_bytes();
        [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".as_slice(), &length].concat()
    };
    let but = |change: fn(&mut Authenticator), key: &[u8], id: &[u8]| {
        let mut it = Authenticator::good();
        (it.kind, it.flags) = ("webauthn.create", PRESENT_AND_VERIFIED | 1 << 6);
        change(&mut it);
        // Ids shorter than what the vectors have; no byte string is shorter than 256 bytes in this form.
        let data = data(&it, id, key);
        it.makes(&data, &object(&data))
    };
    let id = [3; 200];
    let passkey = but(|_| (), &key(&y), &id).unwrap();
    assert_eq!((passkey.id.as_slice(), passkey.counter, passkey.may_be_copied), (id.as_slice(), 5, false));
    assert_eq!(passkey.public_key, Authenticator::good().passkey().public_key);
    assert!(but(|it| it.flags |= 1 << 3, &key(&y), &id).unwrap().may_be_copied);
    assert_eq!(but(|it| it.kind = "webauthn.get", &key(&y), &id), Err(Refusal::Type));
    assert_eq!(but(|it| it.challenge = [8; 32], &key(&y), &id), Err(Refusal::Challenge));
    assert_eq!(but(|it| it.origin = "https://evil.example", &key(&y), &id), Err(Refusal::Origin));
    assert_eq!(but(|it| it.rp_id = "evil.example", &key(&y), &id), Err(Refusal::RelyingParty));
    assert_eq!(but(|it| it.flags &= !1, &key(&y), &id), Err(Refusal::NotPresent));
    assert_eq!(but(|it| it.flags &= !4, &key(&y), &id), Err(Refusal::NotVerified));
    assert_eq!(but(|it| it.flags |= 1 << 4, &key(&y), &id), Err(Refusal::Copies));
    // No passkey in it, or more than one.
    assert_eq!(but(|it| it.flags &= !(1 << 6), &key(&y), &id), Err(Refusal::Unreadable));
    assert_eq!(but(|_| (), &[key(&y), key(&y)].concat(), &id), Err(Refusal::Unreadable));
    assert_eq!(but(|_| (), &key(&y)[..50], &id), Err(Refusal::Unreadable));
    assert_eq!(but(|_| (), &key(&y), &[3; 1024]), Err(Refusal::Unreadable));
    // A point beside the curve.
    assert_eq!(but(|_| (), &key(&x), &id), Err(Refusal::PublicKey));
    assert_eq!(RegistrationAnswer::read("{}").unwrap_err(), Refusal::Unreadable);
}
