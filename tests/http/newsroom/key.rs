//! An authenticator with one passkey, which does as a test says.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use p256::ecdsa::{Signature, SigningKey, signature::Signer};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// Where tests find the paper.
const ORIGIN: &str = "https://paper.example";

const PRESENT: u8 = 1 << 0;
const VERIFIED: u8 = 1 << 2;
const HAS_PASSKEY: u8 = 1 << 6;

/// A key.
#[derive(Clone)]
pub struct Key {
    /// What it never tells.
    pub secret: SigningKey,
    /// What it calls its passkey.
    pub id: [u8; 16],
    /// What it knows its owner by.
    pub handle: String,
    /// How often it has signed.
    pub counter: u32,
    /// On which site its owner is.
    pub origin: &'static str,
    /// What it says of whoever touches it.
    pub flags: u8,
}

impl Key {
    /// A key that has no passkey yet; others of another number are others.
    pub fn new(number: u8) -> Self {
        Self {
            secret: SigningKey::from_slice(&[number; 32]).unwrap(),
            id: [number; 16],
            handle: String::new(),
            counter: 0,
            origin: ORIGIN,
            flags: PRESENT | VERIFIED,
        }
    }

    /// Answers the question for a new passkey.
    pub fn makes(&mut self, question: &str) -> String {
        let question = read(question);
        assert_eq!(question["rp"]["id"], "paper.example");
        assert_eq!(question["pubKeyCredParams"], json!([{ "type": "public-key", "alg": -7 }]));
        self.handle = question["user"]["id"].as_str().unwrap().to_owned();
        let point = self.secret.verifying_key().to_sec1_point(false);
        let (x, y) = (&point.as_bytes()[1..33], &point.as_bytes()[33..]);
        let key = [b"\xa5\x01\x02\x03\x26\x20\x01\x21\x58\x20", x, b"\x22\x58\x20", y].concat();
        let data = [&self.data(HAS_PASSKEY), [0; 16].as_slice(), &[0, 16], &self.id, &key].concat();
        let length = u8::try_from(data.len()).unwrap();
        let object = [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".as_slice(), &[length], &data].concat();
        let client_data = self.client_data("webauthn.create", &question);
        json!({ "response": { "clientDataJSON": encode(client_data), "attestationObject": encode(object) } })
            .to_string()
    }

    /// Answers the question for a signature.
    pub fn signs(&mut self, question: &str) -> String {
        let question = read(question);
        assert_eq!((&question["rpId"], &question["userVerification"]), (&"paper.example".into(), &"required".into()));
        self.counter += 1;
        let data = self.data(0);
        let client_data = self.client_data("webauthn.get", &question);
        let signature: Signature = self.secret.sign(&[&data, Sha256::digest(&client_data).as_slice()].concat());
        json!({ "rawId": self.id(), "response": {
            "clientDataJSON": encode(client_data),
            "authenticatorData": encode(data),
            "signature": encode(signature.to_der()),
            "userHandle": self.handle,
        } })
        .to_string()
    }

    /// The same, as it is sent.
    pub fn id(&self) -> String {
        encode(self.id)
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let site = Sha256::digest("paper.example");
        [site.as_slice(), &[self.flags | flags], &self.counter.to_be_bytes()].concat()
    }

    fn client_data(&self, kind: &str, question: &Value) -> String {
        json!({ "type": kind, "challenge": question["challenge"], "origin": self.origin, "crossOrigin": false })
            .to_string()
    }
}

fn read(question: &str) -> Value {
    serde_json::from_str(question).unwrap_or_else(|cause| panic!("{cause}: {question}"))
}

fn encode(bytes: impl AsRef<[u8]>) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}
