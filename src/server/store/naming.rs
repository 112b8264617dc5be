//! Names of the paper in the store, for who makes and changes them.

use super::{StoreResult, audit::Act, job::NewJob};
use crate::model::{
    newsroom::{
        names::Name,
        naming::{KnownName, NameOf, Way},
    },
    slug::Slug,
};
use async_trait::async_trait;

/// A name with all that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameRecord {
    /// Its address.
    pub slug: Slug,
    /// As readers see it.
    pub name: String,
    /// What is said of it; may be empty.
    pub about: String,
    /// Of an author; may be empty.
    pub role: String,
    /// Of a section: the one that it lies within.
    pub within: Option<Slug>,
    /// Of an author or a topic: its picture, by its name in the media folder.
    pub picture: Option<String>,
}

/// Who has an address, or had it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    /// As readers see it.
    pub name: String,
    /// Whether it has another one now.
    pub is_former: bool,
}

/// What a section has, which keeps it where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SectionBonds {
    /// Articles, published or not.
    pub articles: bool,
    /// Sections within it.
    pub sections: bool,
}

/// Keeps names. Each method that writes is one transaction, which also writes down what was done.
#[async_trait]
pub trait NamingStore: Send + Sync {
    /// Names with this in them or in their addresses, behind a place: sections in the order of the navigation, all at once, the others in that
    /// of the alphabet.
    async fn known_names_of(
        &self,
        of: NameOf,
        typed: &str,
        after: Option<&Slug>,
        limit: u32,
    ) -> StoreResult<Vec<KnownName>>;

    /// One of them.
    async fn name_record(&self, of: NameOf, slug: &Slug) -> StoreResult<Option<NameRecord>>;

    /// Those that are called so, but for one.
    async fn namesakes(&self, of: NameOf, name: &str, but: Option<&Slug>, limit: u32) -> StoreResult<Vec<Name>>;

    /// Who has an address or had it, but for one. `within` a section, articles have addresses too.
    async fn slug_holder(
        &self,
        of: NameOf,
        slug: &Slug,
        within: bool,
        but: Option<&Slug>,
    ) -> StoreResult<Option<Holder>>;

    /// What keeps a section where it is.
    async fn section_bonds(&self, slug: &Slug) -> StoreResult<SectionBonds>;

    /// A new name. False if its address has been taken meanwhile.
    async fn make_name(&self, of: NameOf, record: &NameRecord, act: &Act) -> StoreResult<bool>;

    /// Changes the name that was at an address, and wants work after it. False if it is no longer there, its new address has been taken, or a
    /// section must stay where it is.
    async fn change_name(
        &self,
        of: NameOf,
        was: &Slug,
        record: &NameRecord,
        job: Option<&NewJob>,
        act: &Act,
    ) -> StoreResult<bool>;

    /// Lets a section change places with its neighbour. False if it has none on that side, or is not there.
    async fn move_section(&self, slug: &Slug, way: Way, act: &Act) -> StoreResult<bool>;
}
