//! Which stories are near to which: those before with the same first topics. Cheaper than what an import works out, and good enough
//! to be read.

use crate::{
    model::{id::ArticleId, slug::Slug},
    server::store::archive::ArticleRecord,
};
use std::collections::{HashMap, VecDeque};

/// The last stories of a topic that a new one is near to, and they to it: six for each in the end.
const NEIGHBOURS: usize = 3;

/// The last stories of each topic.
#[derive(Default)]
pub(super) struct Relatives {
    last: HashMap<Slug, VecDeque<ArticleId>>,
}

impl Relatives {
    /// The stories that a new one is near to, and how near.
    pub(super) fn of(&mut self, article: &ArticleRecord) -> Vec<(ArticleId, f64)> {
        let Some(topic) = article.tags.first() else { return Vec::new() };
        let last = self.last.entry(topic.clone()).or_default();
        let near = last.iter().zip(1_u8..).map(|(id, gap)| (*id, 300.0 / f64::from(gap))).collect();
        last.push_front(article.id);
        last.truncate(NEIGHBOURS);
        near
    }
}
