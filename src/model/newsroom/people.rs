//! The list of members.

use super::member::{Member, MemberId};
use crate::model::slug::Slug;
use serde::{Deserialize, Serialize};

/// A member in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who.
    pub member: Member,
    /// Whether they can come in.
    pub standing: Standing,
    /// Whether they have a second factor.
    pub has_second_factor: bool,
    /// Whether they have a passkey.
    pub has_passkey: bool,
    /// When they last signed in, as it is read.
    pub seen: Option<String>,
}

/// Whether somebody can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// No password has been chosen yet.
    Invited,
    /// They can.
    Active,
    /// They are shut out.
    Suspended,
}

/// A page of the list, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    /// In the order of names.
    pub people: Vec<Person>,
    /// Behind whom it goes on.
    pub next: Option<PersonPlace>,
    /// All sections that somebody may be confined to.
    pub sections: Vec<SectionName>,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionName {
    /// In addresses.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
}

/// Somebody has been given a link by which they choose a password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Whole. It is told once.
    pub address: String,
    /// Whether it went out by mail.
    pub is_mailed: bool,
}

/// A place in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPlace {
    /// The name that stands there.
    pub name: String,
    /// Whose it is.
    pub id: MemberId,
}
