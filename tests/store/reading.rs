//! How often articles are read.

use crate::{
    engines::Opened,
    paper::{article, article_id, publish},
};
use hocchetaki::server::store::{Store, reading::HourlyReads};

fn reads(article: u128, hour: i64, reads: u32) -> HourlyReads {
    HourlyReads { article: article_id(article), hour, reads }
}

async fn store_with_four(open: impl AsyncFn() -> Opened) -> Opened {
    let store = open().await;
    publish(&*store, (1..=4).map(|number| article(number, "world", number as i64)).collect()).await;
    store
}

/// The most read since an hour, up to hour 300, each read counting once.
async fn popular(store: &dyn Store, since_hour: usize, limit: u32) -> Vec<u128> {
    let articles = store.popular_articles(300, &vec![1; 301 - since_hour], limit).await.unwrap();
    articles.iter().map(|it| it.article.id.0.as_u128()).collect()
}

pub async fn batches_add_up(open: impl AsyncFn() -> Opened) {
    let store = store_with_four(open).await;
    store.add_reads(&[reads(1, 100, 5), reads(2, 100, 3), reads(2, 101, 1)]).await.unwrap();
    assert_eq!(popular(&*store, 100, 10).await, [1, 2]);
    store.add_reads(&[reads(2, 100, 2), reads(4, 101, 9)]).await.unwrap();
    assert_eq!(popular(&*store, 100, 10).await, [4, 2, 1]);
    assert_eq!(popular(&*store, 100, 1).await, [4]);
    store.add_reads(&[]).await.unwrap();
    assert_eq!(popular(&*store, 100, 10).await, [4, 2, 1]);
}

pub async fn reads_of_unknown_articles_are_dropped_and_the_others_kept(open: impl AsyncFn() -> Opened) {
    let store = store_with_four(open).await;
    store.add_reads(&[reads(99, 100, 50), reads(3, 100, 1), reads(98, 100, 50)]).await.unwrap();
    assert_eq!(popular(&*store, 0, 10).await, [3]);
}

pub async fn old_reads_are_not_popular(open: impl AsyncFn() -> Opened) {
    let store = store_with_four(open).await;
    store.add_reads(&[reads(1, 100, 90), reads(2, 200, 1)]).await.unwrap();
    assert_eq!(popular(&*store, 150, 10).await, [2]);
    assert_eq!(popular(&*store, 100, 10).await, [1, 2]);
    assert!(popular(&*store, 201, 10).await.is_empty());
}

pub async fn a_read_weighs_by_its_age(open: impl AsyncFn() -> Opened) {
    let store = store_with_four(open).await;
    store.add_reads(&[reads(1, 100, 3), reads(2, 99, 5), reads(3, 98, 100), reads(4, 101, 100)]).await.unwrap();
    let scored = store.popular_articles(100, &[2, 1], 10).await.unwrap();
    let scores: Vec<_> = scored.iter().map(|it| (it.article.id.0.as_u128(), it.score)).collect();
    // Neither what is older than the weights reach, nor what was read later than the hour.
    assert_eq!(scores, [(1, 6), (2, 5)]);
    store.add_reads(&[reads(2, 99, 1)]).await.unwrap();
    let scored = store.popular_articles(100, &[2, 1], 10).await.unwrap();
    // Of equals the later id.
    assert_eq!(scored.iter().map(|it| it.article.id.0.as_u128()).collect::<Vec<_>>(), [2, 1]);
}
