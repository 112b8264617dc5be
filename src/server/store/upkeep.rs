//! What a store needs now and then to stay quick.

use super::StoreResult;
use async_trait::async_trait;

/// Keeps a store quick while it is read and written.
#[async_trait]
pub trait UpkeepStore: Send + Sync {
    /// Moves what was written lately to its place, so that no writer has to and no reader has to look for it in two places.
    async fn tidy(&self) -> StoreResult<()>;

    /// Takes new figures of how large things are, where they have changed much, by which queries are planned.
    async fn survey(&self) -> StoreResult<()>;
}
