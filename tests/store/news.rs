//! What is new, whoever wrote it.

use crate::{
    engines::Opened,
    paper::{article, article_id, body, minute, publish},
};
use hocchetaki::{
    model::{article::ArticleKind, id::LiveEntryId},
    server::store::archive::{ArticleRecord, LiveEntryRecord},
};
use uuid::Uuid;

pub async fn every_write_makes_another_version(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let first = store.version_of_data().await.unwrap();
    store.latest_articles(5).await.unwrap();
    assert_eq!(store.version_of_data().await.unwrap(), first);
    publish(&*store, vec![article(1, "world", 1)]).await;
    let second = store.version_of_data().await.unwrap();
    assert_ne!(second, first);
    publish(&*store, vec![article(2, "world", 2)]).await;
    assert_ne!(store.version_of_data().await.unwrap(), second);
}

pub async fn the_newest_times_are_newest_first(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    assert!(store.newest_articles_times(5).await.unwrap().is_empty());
    publish(&*store, vec![article(1, "world", 5), article(2, "sports", 9), article(3, "world", 1)]).await;
    assert_eq!(store.newest_articles_times(2).await.unwrap(), [minute(9), minute(5)]);
}

pub async fn the_newest_entries_are_those_of_one_live_story(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let entry = |number: u128, minutes| LiveEntryRecord {
        id: LiveEntryId(Uuid::from_u128(2_000_000 + number)),
        posted_at: minute(minutes),
        updated_at: None,
        key_event: false,
        headline: String::new(),
        body: body("হালনাগাদ"),
    };
    let live = |number, entries| ArticleRecord { kind: ArticleKind::Live, entries, ..article(number, "world", 0) };
    let told = live(1, vec![entry(1, 3), entry(2, 4), entry(3, 8)]);
    publish(&*store, vec![told, live(2, vec![entry(4, 9)]), live(3, vec![]), article(4, "world", 0)]).await;
    let times = |number| store.newest_entries_times(article_id(number), 2);
    assert_eq!(times(1).await.unwrap(), Some(vec![minute(8), minute(4)]));
    assert_eq!(times(3).await.unwrap(), Some(vec![]));
    assert_eq!(times(4).await.unwrap(), None);
    assert_eq!(times(5).await.unwrap(), None);
}
