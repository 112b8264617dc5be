//! Entries of live stories.

use crate::{
    engines::Opened,
    paper::{MORNING, article, article_id, body, minute, publish},
};
use hocchetaki::{
    model::{article::ArticleKind, id::LiveEntryId, moment::UtcMillis, search::SearchOrder},
    server::{
        search::bring_up_to_date,
        store::{
            archive::{ArticleRecord, LiveEntryRecord},
            live::StoredEntry,
            search::{Query, Term, Within},
        },
    },
};
use uuid::Uuid;

fn entry(number: u128, minutes: i64) -> LiveEntryRecord {
    LiveEntryRecord {
        id: LiveEntryId(Uuid::from_u128(number)),
        posted_at: minute(minutes),
        updated_at: None,
        key_event: number.is_multiple_of(5),
        headline: format!("হালনাগাদ {number}"),
        body: body(&format!("লেখা {number}")),
    }
}

/// A live story with so many entries, two of each minute.
fn story(entries: u128) -> ArticleRecord {
    let entries = (1..=entries).map(|number| entry(number, number as i64 / 2)).collect();
    ArticleRecord { kind: ArticleKind::Live, entries, ..article(1, "world", 0) }
}

fn numbers(entries: &[StoredEntry]) -> Vec<u128> {
    entries.iter().map(|entry| entry.id.0.as_u128()).collect()
}

pub async fn entries_are_paged_both_ways_newest_first(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![story(10)]).await;
    let id = article_id(1);
    let newest = store.entries_before(id, None, 4).await.unwrap();
    assert_eq!(numbers(&newest), [10, 9, 8, 7]);
    assert_eq!((newest[0].headline.as_str(), newest[0].body_html.as_str()), ("হালনাগাদ 10", "<p>লেখা 10</p>"));
    let older = store.entries_before(id, Some(newest[3].cursor()), 4).await.unwrap();
    assert_eq!(numbers(&older), [6, 5, 4, 3]);
    assert_eq!(numbers(&store.entries_after(id, older[3].cursor(), 3).await.unwrap()), [6, 5, 4]);
    assert_eq!(numbers(&store.entries_after(id, newest[0].cursor(), 3).await.unwrap()), [0; 0]);
    assert_eq!(store.count_entries(id).await.unwrap(), (10, Some(newest[0].cursor())));
    assert_eq!(store.count_entries(article_id(2)).await.unwrap(), (0, None));
}

pub async fn an_entry_is_found_in_its_own_story_only(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![story(3), article(2, "world", 1)]).await;
    let entry = LiveEntryId(Uuid::from_u128(2));
    assert_eq!(store.entry_place(article_id(1), entry).await.unwrap().map(|place| place.at), Some(minute(1)));
    assert_eq!(store.entry_place(article_id(2), entry).await.unwrap(), None);
    assert_eq!(store.entry_place(article_id(1), LiveEntryId(Uuid::from_u128(9))).await.unwrap(), None);
}

pub async fn key_events_are_listed_newest_first_if_they_have_a_headline(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut story = story(20);
    story.entries[9].headline.clear();
    publish(&*store, vec![story]).await;
    assert_eq!(numbers(&store.key_events(article_id(1), 10).await.unwrap()), [20, 15, 5]);
    assert_eq!(numbers(&store.key_events(article_id(1), 2).await.unwrap()), [20, 15]);
}

pub async fn a_live_story_is_found_by_what_its_entries_tell(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut story = story(2);
    story.entries[0].body = body("ফেরি চলাচল বন্ধ");
    publish(&*store, vec![story.clone(), article(2, "world", 1)]).await;
    bring_up_to_date(&*store).await.unwrap();
    let found = async |word: &str| {
        let keys = bangla::analyze::Keys::of(word);
        let query = Query { all: vec![vec![Term::Word { stem: keys.stem, folded: keys.folded }]], none: vec![] };
        let now = UtcMillis(MORNING + 86_400_000);
        let within = Within { order: SearchOrder::Newest, ..Within::everywhere(now) };
        store.answering_articles(&query, &within, 0, 10).await.unwrap()
    };
    let ferry = found("ফেরির").await;
    assert_eq!(ferry.len(), 1);
    let searched = serde_json::to_string(&ferry[0].body).unwrap();
    assert!(searched.contains("ফেরি চলাচল বন্ধ"), "excerpts are made of entries too: {searched}");
    // A new entry makes the story due again.
    story.entries.push(LiveEntryRecord { body: body("কম্বল এসেছে"), ..entry(3, 9) });
    publish(&*store, vec![story]).await;
    assert!(found("কম্বল").await.is_empty());
    bring_up_to_date(&*store).await.unwrap();
    assert_eq!(found("কম্বল").await.len(), 1);
}
