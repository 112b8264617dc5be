//! Many at once.

use crate::{
    engines::Opened,
    paper::{article, article_id, comment_id, import, paper, posted, publish, slug},
};
use hocchetaki::{model::comment::TalkOrder, server::store::comment::AddedComment};
use std::collections::BTreeSet;
use tokio::task::JoinSet;

const MANY: u128 = 50;

pub async fn fifty_comments_at_once_are_all_kept_while_others_read(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 1)]).await;
    let mut writers = JoinSet::new();
    for number in 0..MANY {
        let store = store.share();
        writers.spawn(async move { store.add_comment(posted(number, 1, None, 5)).await.unwrap() });
    }
    let mut readers = JoinSet::new();
    for _ in 0..4 {
        let store = store.share();
        readers.spawn(async move {
            let mut last = 0;
            while last < MANY as u32 {
                let found = store.article_by_slug(&slug("article-1")).await.unwrap().unwrap();
                let count = found.listed.comment_count;
                assert!((last..=MANY as u32).contains(&count), "{count} after {last}");
                // A comment is counted by the transaction that keeps it.
                let kept =
                    store.opening_comments(article_id(1), TalkOrder::Oldest, None, 100).await.unwrap().entries.len();
                assert!(kept >= count as usize, "{kept} kept, {count} counted");
                last = count;
                tokio::task::yield_now().await;
            }
        });
    }
    while let Some(written) = writers.join_next().await {
        assert!(matches!(written.unwrap(), AddedComment::Added { .. }));
    }
    while let Some(read) = readers.join_next().await {
        read.unwrap();
    }
    let kept = store.opening_comments(article_id(1), TalkOrder::Oldest, None, 100).await.unwrap().entries;
    let ids: BTreeSet<_> = kept.iter().map(|comment| comment.id).collect();
    assert_eq!(ids, (0..MANY).map(comment_id).collect());
}

pub async fn one_form_sent_fifty_times_at_once_is_one_comment(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 1)]).await;
    let mut writers = JoinSet::new();
    for number in 0..MANY {
        let store = store.share();
        let mut same = posted(7, 1, None, 5);
        same.id = comment_id(number);
        writers.spawn(async move { store.add_comment(same).await.unwrap() });
    }
    let mut added = 0;
    let mut ids = BTreeSet::new();
    while let Some(written) = writers.join_next().await {
        let (AddedComment::Added { comment, count: 1 } | AddedComment::Repeated { comment, count: 1 }) =
            written.unwrap()
        else {
            panic!("it is one comment");
        };
        ids.insert(comment.id);
        added += 1;
    }
    assert_eq!((added, ids.len()), (MANY, 1));
    assert_eq!(store.article_by_slug(&slug("article-1")).await.unwrap().unwrap().listed.comment_count, 1);
}

pub async fn an_import_is_seen_whole_or_not_at_all(open: impl AsyncFn() -> Opened) {
    let store = open().await;
    let importing = {
        let store = store.share();
        let articles = (1..=30).map(|number| article(number, "world", number as i64)).collect();
        tokio::spawn(async move { import(store.as_ref(), &paper(articles)).await.unwrap() })
    };
    while !importing.is_finished() {
        let exported = store.export().await.unwrap();
        let seen = (exported.sections.len(), exported.articles.len());
        assert!([(0, 0), (3, 30)].contains(&seen), "{seen:?}");
    }
    importing.await.unwrap();
    assert_eq!(store.export().await.unwrap().articles.len(), 30);
}
