//! Topics in the store.

use super::StoreResult;
use crate::model::{
    names::{ListedName, Topic},
    paging::{Paged, Stretch},
    slug::Slug,
};
use async_trait::async_trait;

/// Reads topics.
#[async_trait]
pub trait TopicStore: Send + Sync {
    /// A topic.
    async fn topic_by_slug(&self, slug: &Slug) -> StoreResult<Option<Topic>>;

    /// Topics that articles were published on, in the order of the alphabet. A place is the slug of the topic there; at a place that
    /// does not exist there is nothing.
    async fn list_topics(&self, at: Stretch<Slug>, limit: u32) -> StoreResult<Paged<ListedName, Slug>>;
}
