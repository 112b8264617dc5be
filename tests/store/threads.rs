//! Threads closed, split and joined: whatever is done to them, they stand as if they had always been so.

use crate::{
    engines::Opened,
    paper::{article, comment_id, minute, posted, publish, slug},
};
use hocchetaki::{
    model::{comment::CommentStatus, id::CommentId},
    server::store::{
        Store,
        audit::Act,
        comment::{AddedComment, StoredComment},
        own_comment::{Changed, Own},
    },
};

const MANY: u128 = 16;

fn act(act: &'static str) -> Act {
    let detail = serde_json::Value::Null;
    Act { at: minute(500), member: None, address: String::new(), act, subject: String::new(), detail }
}

async fn store_with(open: &impl AsyncFn() -> Opened, parents: &[Option<u128>]) -> Opened {
    let store = open().await;
    publish(&*store, vec![article(1, "world", 1)]).await;
    for (number, parent) in parents.iter().enumerate() {
        let added = store.add_comment(posted(number as u128, 1, *parent, number as i64)).await.unwrap();
        assert!(matches!(added, AddedComment::Added { .. }), "{number}: {added:?}");
    }
    store
}

async fn find(store: &dyn Store, number: u128) -> StoredComment {
    store.comment(comment_id(number)).await.unwrap().unwrap()
}

async fn remove(store: &dyn Store, number: u128) {
    let reader = find(store, number).await.reader.unwrap();
    let own = Own { comment: comment_id(number), reader, at: minute(400) };
    assert_eq!(store.remove_comment(own).await.unwrap(), Changed::Kept);
}

/// Every comment as it stands, and how many the article has. What a comment answered before it was split off is no part of that.
async fn stand(store: &dyn Store, split: Option<u128>) -> (Vec<StoredComment>, u32) {
    let mut all = Vec::new();
    for number in 0..MANY {
        let mut comment = find(store, number).await;
        if split == Some(number) {
            comment.parent = None;
        }
        // Each store draws its own.
        comment.reader = None;
        all.push(comment);
    }
    (all, store.article_by_slug(&slug("article-1")).await.unwrap().unwrap().listed.comment_count)
}

/// A number below `below`, always the same for the same seed.
fn draw(seed: &mut u64, below: u128) -> u128 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    u128::from(*seed >> 33) % below
}

pub async fn a_split_thread_stands_as_if_it_had_always_been_one_and_joined_as_it_stood(open: impl AsyncFn() -> Opened) {
    for start in 0..12 {
        let mut seed = start;
        let mut parents: Vec<Option<u128>> = vec![None];
        for number in 1..MANY {
            let draws = draw(&mut seed, number + 1);
            parents.push((draws < number).then_some(draws));
        }
        let answers: Vec<u128> = (1..MANY).filter(|number| parents[*number as usize].is_some()).collect();
        let split = answers[draw(&mut seed, answers.len() as u128) as usize];
        let mut twins = parents.clone();
        twins[split as usize] = None;
        let (store, twin) = (store_with(&open, &parents).await, store_with(&open, &twins).await);
        let removed: Vec<u128> = (0..MANY).filter(|it| *it != split && draw(&mut seed, 3) == 0).collect();
        for number in &removed {
            remove(&*store, *number).await;
            remove(&*twin, *number).await;
        }
        let before = stand(&*store, None).await;
        assert!(store.split_thread(comment_id(split), &act("thread.split")).await.unwrap());
        assert_eq!(
            stand(&*store, Some(split)).await,
            stand(&*twin, None).await,
            "seed {start}: {split} of {parents:?}"
        );
        assert!(!store.split_thread(comment_id(split), &act("thread.split")).await.unwrap(), "it is one already");
        assert!(store.join_thread(comment_id(split), &act("thread.joined")).await.unwrap());
        assert_eq!(stand(&*store, None).await, before, "seed {start}: {split} of {parents:?}");
        assert!(!store.join_thread(comment_id(split), &act("thread.joined")).await.unwrap(), "it is back already");
        // What goes later is counted where it stands now.
        assert!(store.split_thread(comment_id(split), &act("thread.split")).await.unwrap());
        for number in (0..MANY).filter(|number| !removed.contains(number)) {
            remove(&*store, number).await;
            remove(&*twin, number).await;
            assert_eq!(stand(&*store, Some(split)).await, stand(&*twin, None).await, "seed {start}: without {number}");
        }
        // Nothing of it stands, and so nothing comes back with it.
        assert!(store.join_thread(comment_id(split), &act("thread.joined")).await.unwrap());
        let (all, count) = stand(&*store, None).await;
        assert!(count == 0 && all.iter().all(|it| !it.is_shown && it.replies == 0), "seed {start}: {all:?}");
    }
}

pub async fn a_thread_split_out_of_a_split_one_goes_back_into_it(open: impl AsyncFn() -> Opened) {
    // 0 ← 1 ← 2 ← 3 ← … in one line.
    let parents: Vec<Option<u128>> = (0..MANY).map(|number| number.checked_sub(1)).collect();
    let store = store_with(&open, &parents).await;
    let before = stand(&*store, None).await;
    for number in [2, 5] {
        assert!(store.split_thread(comment_id(number), &act("thread.split")).await.unwrap());
    }
    let threads = async || [find(&*store, 4).await, find(&*store, 9).await].map(|it| it.thread);
    assert_eq!(threads().await, [2, 5].map(comment_id));
    // The outer one first: the inner one follows where its former parent is by then.
    for number in [2, 5] {
        assert!(store.join_thread(comment_id(number), &act("thread.joined")).await.unwrap());
    }
    assert_eq!(stand(&*store, None).await, before);
}

pub async fn nothing_is_added_to_a_closed_thread(open: impl AsyncFn() -> Opened) {
    let parents: Vec<Option<u128>> = (0..MANY).map(|number| (number > 1).then_some(number % 2)).collect();
    let store = store_with(&open, &parents).await;
    let close =
        async |number, closed| store.close_thread(comment_id(number), closed, &act("thread.closed")).await.unwrap();
    let answer = async |number: u128, parent| store.add_comment(posted(number, 1, Some(parent), 90)).await.unwrap();
    // By an answer as by its opening.
    assert!(close(2, true).await && !close(0, true).await);
    for parent in [0, 2] {
        assert_eq!(answer(50, parent).await, AddedComment::Closed);
        assert!(find(&*store, parent).await.is_closed);
    }
    assert!(matches!(answer(51, 1).await, AddedComment::Added { .. }), "the other thread is open");
    // What is split off a closed thread is closed; by itself it is opened.
    assert!(store.split_thread(comment_id(2), &act("thread.split")).await.unwrap());
    assert_eq!(answer(52, 2).await, AddedComment::Closed);
    assert!(close(2, false).await && !close(2, false).await);
    assert!(matches!(answer(53, 2).await, AddedComment::Added { .. }));
    assert_eq!(answer(54, 0).await, AddedComment::Closed);
    // Back in its thread, it is as open as that.
    assert!(store.join_thread(comment_id(2), &act("thread.joined")).await.unwrap());
    assert_eq!(answer(55, 53).await, AddedComment::Closed);
    assert!(close(0, false).await);
    assert!(matches!(answer(56, 53).await, AddedComment::Added { .. }));
}

pub async fn what_does_not_stand_opens_no_thread(open: impl AsyncFn() -> Opened) {
    let parents: Vec<Option<u128>> = (0..MANY).map(|number| number.checked_sub(1)).collect();
    let store = store_with(&open, &parents).await;
    remove(&*store, 3).await;
    assert_eq!(find(&*store, 3).await.status, CommentStatus::Removed);
    for number in [0, 3] {
        assert!(!store.split_thread(comment_id(number), &act("thread.split")).await.unwrap(), "{number}");
        assert!(!store.join_thread(comment_id(number), &act("thread.joined")).await.unwrap(), "{number}");
    }
    let lost = CommentId(uuid::Uuid::from_u128(99));
    assert!(store.split_thread(lost, &act("thread.split")).await.is_err());
    assert!(!store.close_thread(lost, true, &act("thread.closed")).await.unwrap());
    assert_eq!(store.acts(None, 9).await.unwrap(), [], "what was not done is not written down");
}
