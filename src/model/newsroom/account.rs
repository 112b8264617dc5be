//! A member's own account: what they prove who they are with, and where they are signed in.

use super::member::Member;
use serde::{Deserialize, Serialize};

/// As the member sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Who.
    pub member: Member,
    /// Whether a code is asked for beside the password.
    pub has_second_factor: bool,
    /// Recovery codes that are not used yet.
    pub recovery_codes: u32,
}

/// What an authenticator app needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// To be typed.
    pub key: String,
    /// To be opened on the same device.
    pub address: String,
    /// To be photographed: an SVG picture as a `data:` address.
    pub picture: String,
}

/// Where a member is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// The session.
    pub id: i64,
    /// Whether it is the one that asks.
    pub is_this: bool,
    /// What the browser calls itself.
    pub agent: String,
    /// From which machine.
    pub address: String,
    /// When it was last used, as it is read.
    pub seen: String,
    /// Since when, as it is read.
    pub since: String,
}

/// A page of them, the latest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Devices {
    /// In order.
    pub devices: Vec<Device>,
    /// Behind which it goes on.
    pub next: Option<DevicePlace>,
}

/// A place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DevicePlace {
    /// When it was last used.
    pub seen: i64,
    /// The session.
    pub id: i64,
}
