//! Names of the paper in the store, for who writes.

use super::StoreResult;
use crate::model::{
    newsroom::names::{Name, NameKind, Names},
    slug::Slug,
};
use async_trait::async_trait;

/// Reads names.
#[async_trait]
pub trait NamesStore: Send + Sync {
    /// All sections, and these authors and topics as far as there are such.
    async fn names(&self, authors: &[Slug], topics: &[Slug]) -> StoreResult<Names>;

    /// Those with this in their names, the most used first.
    async fn find_names(&self, kind: NameKind, typed: &str, limit: u32) -> StoreResult<Vec<Name>>;
}
