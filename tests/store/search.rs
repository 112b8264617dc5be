//! The index of words.

use crate::{
    engines::Opened,
    paper::{article, article_id, body, minute, publish, slug},
};
use hocchetaki::{
    model::{id::ArticleId, moment::UtcMillis, search::SearchOrder},
    server::{
        search::bring_up_to_date,
        store::{
            Store,
            archive::ArticleRecord,
            search::{IndexEntry, Query, Term, Within},
        },
    },
};

const NOW: UtcMillis = UtcMillis(crate::paper::MORNING + 86_400_000);

/// An article with one matter, published so many minutes after the morning.
fn on(number: u128, section: &str, minutes: i64, text: &str) -> ArticleRecord {
    ArticleRecord { body: body(text), ..article(number, section, minutes) }
}

async fn indexed(open: impl AsyncFn() -> Opened, articles: Vec<ArticleRecord>) -> Opened {
    let store = open().await;
    publish(&*store, articles).await;
    bring_up_to_date(&*store).await.unwrap();
    store
}

fn term(word: &str) -> Term {
    let keys = bangla::analyze::Keys::of(word);
    Term::Word { stem: keys.stem, folded: keys.folded }
}

fn all_of(words: &[&str]) -> Query {
    Query { all: words.iter().map(|word| vec![term(word)]).collect(), none: vec![] }
}

async fn found(store: &dyn Store, query: &Query, within: &Within) -> Vec<u128> {
    let articles = store.answering_articles(query, within, 0, 100).await.unwrap();
    let ids: Vec<u128> = articles.iter().map(|found| found.listed.id.0.as_u128()).collect();
    assert_eq!(store.count_answers(query, within).await.unwrap().articles as usize, ids.len());
    ids
}

fn newest_first() -> Within {
    Within { order: SearchOrder::Newest, ..Within::everywhere(NOW) }
}

pub async fn articles_are_found_by_all_their_words(open: impl AsyncFn() -> Opened) {
    let store = indexed(open, vec![on(1, "world", 1, "নদীর তীরে মেলা"), on(2, "world", 2, "নদীতে নৌকা")]).await;
    assert_eq!(found(&*store, &all_of(&["নদী"]), &newest_first()).await, [2, 1]);
    assert_eq!(found(&*store, &all_of(&["নদী", "মেলা"]), &newest_first()).await, [1]);
    assert_eq!(found(&*store, &all_of(&["পাহাড়"]), &newest_first()).await, [0; 0]);
    let without = Query { none: vec![term("মেলা")], ..all_of(&["নদী"]) };
    assert_eq!(found(&*store, &without, &newest_first()).await, [2]);
    let either = Query { all: vec![vec![term("মেলা"), term("নৌকা")]], none: vec![] };
    assert_eq!(found(&*store, &either, &newest_first()).await, [2, 1]);
}

pub async fn a_phrase_does_not_reach_over_the_border_of_texts(open: impl AsyncFn() -> Opened) {
    let mut first = on(1, "world", 1, "নদী");
    first.headline = "পাহাড়".to_owned();
    first.standfirst = "সমুদ্র".to_owned();
    let store = indexed(open, vec![first, on(2, "world", 2, "পাহাড় সমুদ্র")]).await;
    let fold = |word| bangla::normalize::fold(word);
    let phrase = Query {
        all: vec![vec![Term::Phrase(vec![fold("পাহাড়"), fold("সমুদ্র")])]], none: vec![]
    };
    assert_eq!(found(&*store, &phrase, &newest_first()).await, [2]);
}

pub async fn sections_and_times_narrow_the_search(open: impl AsyncFn() -> Opened) {
    let store = indexed(
        open,
        vec![on(1, "world", 1, "নদী"), on(2, "sports", 2, "নদী"), on(3, "world", 3, "নদী"), on(4, "world", 3, "নদী")],
    )
    .await;
    let within = |section: Option<&str>, from: Option<i64>, before: Option<i64>| Within {
        section: section.map(slug),
        from: from.map(minute),
        before: before.map(minute),
        ..newest_first()
    };
    let query = all_of(&["নদী"]);
    assert_eq!(found(&*store, &query, &within(Some("world"), None, None)).await.len(), 3);
    assert_eq!(found(&*store, &query, &within(Some("sports"), None, None)).await, [2]);
    assert_eq!(found(&*store, &query, &within(Some("no-such"), None, None)).await, [0; 0]);
    assert_eq!(found(&*store, &query, &within(None, Some(2), Some(3))).await, [2]);
    let mut of_one_minute = found(&*store, &query, &within(None, Some(3), None)).await;
    of_one_minute.sort_unstable();
    assert_eq!(of_one_minute, [3, 4]);
}

pub async fn an_article_that_changes_is_due_and_then_found_as_it_is(open: impl AsyncFn() -> Opened) {
    let store = indexed(open, vec![on(1, "world", 1, "নদী")]).await;
    assert!(store.due_articles(10).await.unwrap().is_empty());
    publish(&*store, vec![on(1, "world", 1, "নদী")]).await;
    assert!(store.due_articles(10).await.unwrap().is_empty(), "nothing changed");
    publish(&*store, vec![on(1, "sports", 5, "পাহাড়")]).await;
    assert_eq!(store.due_articles(10).await.unwrap().len(), 1);
    bring_up_to_date(&*store).await.unwrap();
    assert_eq!(found(&*store, &all_of(&["নদী"]), &newest_first()).await, [0; 0]);
    let moved = Within { section: Some(slug("sports")), from: Some(minute(5)), ..newest_first() };
    assert_eq!(found(&*store, &all_of(&["পাহাড়"]), &moved).await, [1]);
}

pub async fn a_change_during_indexing_stays_due(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![on(1, "world", 1, "নদী")]).await;
    let due = store.due_articles(10).await.unwrap();
    publish(&*store, vec![on(1, "world", 1, "পাহাড়")]).await;
    let entries: Vec<IndexEntry> =
        due.iter().map(|due| IndexEntry { id: due.id, changes: due.changes, tokens: None }).collect();
    store.index_articles(&entries).await.unwrap();
    assert_eq!(store.due_articles(10).await.unwrap().len(), 1);
    bring_up_to_date(&*store).await.unwrap();
    assert_eq!(found(&*store, &all_of(&["পাহাড়"]), &newest_first()).await, [1]);
}

pub async fn renamed_tags_authors_and_sections_are_found_by_their_new_names(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let mut tagged = article(1, "world", 1);
    tagged.tags = vec![slug("nodi")];
    let mut records = crate::paper::paper(vec![tagged]);
    crate::paper::import(&*store, &records).await.unwrap();
    bring_up_to_date(&*store).await.unwrap();
    records.tags[0].name = "খাল".to_owned();
    records.authors[1].name = "রফিক".to_owned();
    records.sections[0].name = "বিদেশ".to_owned();
    crate::paper::import(&*store, &records).await.unwrap();
    bring_up_to_date(&*store).await.unwrap();
    for name in ["খাল", "রফিক", "বিদেশ"] {
        assert_eq!(found(&*store, &all_of(&[name]), &newest_first()).await, [1], "{name}");
    }
}

pub async fn words_are_known_by_sound_and_beginning_the_commonest_first(open: impl AsyncFn() -> Opened) {
    let mut articles: Vec<_> = (1..=3).map(|number| on(number, "world", 1, "নির্বাচন")).collect();
    articles.push(on(4, "world", 1, "নির্বাচক"));
    let store = indexed(open, articles).await;
    let sound = bangla::phonetic::key("নির্বাচন");
    let heard = store.words_sounding(&[sound, "nothing sounds so".to_owned()], 10).await.unwrap();
    assert_eq!(heard[0].word, "নির্বাচন");
    assert_eq!(heard[0].articles, 3);
    let begun = store.words_beginning(&bangla::normalize::fold("নির্বা"), 10).await.unwrap();
    assert_eq!(begun.iter().map(|known| known.word.as_str()).collect::<Vec<_>>(), ["নির্বাচন", "নির্বাচক"]);
    let stems: Vec<String> =
        ["নির্বাচক", "নেই-এমন", "নির্বাচন"].iter().map(|word| bangla::analyze::Keys::of(word).stem).collect();
    assert_eq!(store.articles_with(&stems).await.unwrap(), [1, 0, 3]);
    assert_eq!(store.articles_with(&[]).await.unwrap(), [0; 0]);
}

pub async fn other_rules_make_every_article_due_once(open: impl AsyncFn() -> Opened) {
    let store = indexed(open, vec![on(1, "world", 1, "নদী"), on(2, "world", 2, "নদী")]).await;
    store.set_index_rules(u32::MAX).await.unwrap();
    assert_eq!(store.due_articles(10).await.unwrap().len(), 2);
    assert_eq!(found(&*store, &all_of(&["নদী"]), &newest_first()).await, [0; 0]);
    bring_up_to_date(&*store).await.unwrap();
    assert!(store.due_articles(10).await.unwrap().is_empty());
    assert_eq!(found(&*store, &all_of(&["নদী"]), &newest_first()).await, [2, 1]);
}

pub async fn an_article_out_of_the_index_is_not_found(open: impl AsyncFn() -> Opened) {
    let store = indexed(open, vec![on(1, "world", 1, "নদী")]).await;
    let gone = IndexEntry { id: article_id(1), changes: 1, tokens: None };
    store.index_articles(&[gone]).await.unwrap();
    assert_eq!(found(&*store, &all_of(&["নদী"]), &newest_first()).await, [0; 0]);
    assert_eq!(store.articles_with(&[bangla::analyze::Keys::of("নদী").stem]).await.unwrap(), [0]);
    let unknown = IndexEntry { id: ArticleId(uuid::Uuid::from_u128(99)), changes: 1, tokens: None };
    store.index_articles(&[unknown]).await.unwrap();
}
