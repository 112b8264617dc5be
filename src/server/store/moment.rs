//! Reading the store as it was at one moment.

use super::{Store, StoreResult};
use async_trait::async_trait;
use std::sync::Arc;

/// Can be read as of one moment.
#[async_trait]
pub trait MomentStore: Send + Sync {
    /// The store as it is at the first question asked of what is returned, however long reading takes and whoever writes meanwhile: what is
    /// put together from several answers is never half old and half new. It holds one reading connection as long as it lives.
    async fn at_one_moment(&self) -> StoreResult<Arc<dyn Store>>;

    /// How many questions were asked of a store of one moment; of any other, 0.
    fn questions(&self) -> u32;
}
